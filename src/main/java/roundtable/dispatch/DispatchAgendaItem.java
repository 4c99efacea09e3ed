package roundtable.dispatch;

import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.TopicNumber;

/** A topic on the agenda of a dispatch meeting, and why it is there. */
public class DispatchAgendaItem {

  @Id private Long id;
  private final long meeting;
  private final TopicNumber topic;
  private final String reason;
  private final String addedBy;
  private String struckWhy;
  private String discussion;
  @Version private int version;

  DispatchAgendaItem(long meeting, TopicNumber topic, String reason, String addedBy) {
    this.meeting = meeting;
    this.topic = topic;
    this.reason = reason;
    this.addedBy = addedBy;
  }

  void strike(String why) {
    struckWhy = why;
  }

  void discussed(String text) {
    discussion = text;
  }

  public TopicNumber topic() {
    return topic;
  }

  /** Why it is on the agenda. */
  public String reason() {
    return reason;
  }

  /** Whether somebody put it there by hand. */
  public boolean isByHand() {
    return addedBy != null;
  }

  /** Why it was taken off; empty while it is on. */
  public Optional<String> struckWhy() {
    return Optional.ofNullable(struckWhy);
  }

  public Optional<String> discussion() {
    return Optional.ofNullable(discussion);
  }

  boolean isOn() {
    return struckWhy == null;
  }
}
