package roundtable.deliberation;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** A question that was asked at the table and is answered by a unit (R15). */
public class Question {

  @Id private Long id;
  private final TopicNumber topic;
  private final String roundTable;
  private final String question;
  private final String unit;
  private final String subject;
  private final LocalDate dueOn;
  private String answer;
  private Instant answeredAt;
  private String answeredBy;
  private boolean released;
  private Long takenOver;
  @Version private int version;

  Question(TopicNumber topic, String roundTable, String question, String unit, String subject, LocalDate dueOn) {
    this.topic = topic;
    this.roundTable = roundTable;
    this.question = question;
    this.unit = unit;
    this.subject = subject;
    this.dueOn = dueOn;
  }

  /**
   * Answers it.
   *
   * @param from number of the earlier answer that was taken over; null when it is new
   * @param forOthers whether others may take it over
   */
  void answer(String text, Long from, boolean forOthers, Instant at, String by) {
    if (answeredAt != null) {
      throw new Refusal("这个问题已经答复过，请刷新后再看");
    }
    answer = text;
    takenOver = from;
    released = forOthers;
    answeredAt = at;
    answeredBy = by;
  }

  public Long id() {
    return id;
  }

  public TopicNumber topic() {
    return topic;
  }

  public String question() {
    return question;
  }

  /** Code of the unit that answers. */
  public String unit() {
    return unit;
  }

  /** 答疑科目, or the category of its topic. */
  String subject() {
    return subject == null ? "" : subject;
  }

  /** The last day for the answer, as it was promised at the table. */
  public LocalDate dueOn() {
    return dueOn;
  }
}
