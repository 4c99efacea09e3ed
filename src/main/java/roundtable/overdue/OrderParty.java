package roundtable.overdue;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** One responsible party of an order. */
public class OrderParty {

  @Id private Long id;
  private final String orderNumber;
  private final TopicNumber topic;
  private final String name;
  private final String unit;
  private final String assignment;
  private final LocalDate dueOn;
  private String answer;
  private Boolean finished;
  private String evidence;
  private Instant answeredAt;
  private String answeredBy;
  @Version private int version;

  OrderParty(String orderNumber, TopicNumber topic, String name, String unit, String assignment, LocalDate dueOn) {
    this.orderNumber = orderNumber;
    this.topic = topic;
    this.name = name;
    this.unit = unit;
    this.assignment = assignment;
    this.dueOn = dueOn;
  }

  void answer(OrderAnswer given, Instant at, String by) {
    if (answeredAt != null) {
      throw new Refusal("督办单%s的“%s”已经答复过，不必再答".formatted(orderNumber, name));
    }
    answer = given.answer();
    finished = given.completed();
    evidence = given.evidence();
    answeredAt = at;
    answeredBy = by;
  }

  public long id() {
    return id;
  }

  public TopicNumber topic() {
    return topic;
  }

  public String orderNumber() {
    return orderNumber;
  }

  /** As the order names it. */
  public String name() {
    return name;
  }

  /** Code of the unit whose contact answers. */
  public String unit() {
    return unit;
  }

  public String assignment() {
    return assignment;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  /** When it answered; null before. */
  public Instant answeredAt() {
    return answeredAt;
  }
}
