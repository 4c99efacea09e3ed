package roundtable.publicity;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** 异议: in time it blocks the close of the window until answered in writing; late it is kept as an opinion (A9). */
public class Objection {

  @Id private final String number;
  private final String notice;
  private final TopicNumber topic;
  private final String objector;
  private final String contact;
  private final String content;
  private final Instant receivedAt;
  private final boolean late;
  private ObjectionDecision decision;
  private String reason;
  private Instant answeredAt;
  private String answeredBy;
  @Version private int version;

  Objection(String number, String notice, TopicNumber topic, String objector, String contact, String content,
      Instant receivedAt, boolean late) {
    this.number = number;
    this.notice = notice;
    this.topic = topic;
    this.objector = objector;
    this.contact = contact;
    this.content = content;
    this.receivedAt = receivedAt;
    this.late = late;
  }

  void answer(ObjectionDecision made, String why, Instant at, String by) {
    if (answeredAt != null) {
      throw new Refusal("异议%s已于之前答复：%s".formatted(number, decision.label()));
    }
    decision = made;
    reason = why;
    answeredAt = at;
    answeredBy = by;
  }

  public String number() {
    return number;
  }

  public String notice() {
    return notice;
  }

  public TopicNumber topic() {
    return topic;
  }

  /** Received after the window: kept, but it blocks nothing. */
  public boolean late() {
    return late;
  }

  public ObjectionDecision decision() {
    return decision;
  }

  public Instant answeredAt() {
    return answeredAt;
  }
}
