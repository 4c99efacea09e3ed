package roundtable.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.calendar.MovedLimit;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** A topic on its way up: from one level to the next, until somebody there takes it. */
public class Lift {

  @Id private Long id;
  private final TopicNumber topic;
  private final Level fromLevel;
  private final Level toLevel;
  private final String post;
  private final Instant liftedAt;
  private final int workingDays;
  private LocalDate dueOn;
  @Embedded.Nullable private final LiftGrounds grounds;
  private TopicNumber openTopic;
  private LiftState state = LiftState.OPEN;
  private String reason;
  private Instant answeredAt;
  @Version private int version;

  Lift(TopicNumber topic, Level fromLevel, Level toLevel, String post, Instant liftedAt, int workingDays,
      LocalDate dueOn, LiftGrounds grounds) {
    this.topic = topic;
    this.fromLevel = fromLevel;
    this.toLevel = toLevel;
    this.post = post;
    this.liftedAt = liftedAt;
    this.workingDays = workingDays;
    this.dueOn = dueOn;
    this.grounds = grounds;
    this.openTopic = topic;
  }

  /** Takes over a later last day; empty when there is none. */
  Optional<MovedLimit> move(Optional<LocalDate> counted) {
    var before = dueOn;
    dueOn = MovedLimit.later(before, counted);
    return MovedLimit.of(before, dueOn);
  }

  void end(LiftState how, String why, Instant at) {
    if (state != LiftState.OPEN) {
      throw new Refusal("议题%s的上报%s，请刷新后再看".formatted(topic, state.label()));
    }
    state = how;
    reason = why;
    answeredAt = at;
    openTopic = null;
  }

  boolean isOpen() {
    return state == LiftState.OPEN;
  }

  boolean isUnanswered() {
    return state == LiftState.UNANSWERED;
  }

  LiftGrounds grounds() {
    return grounds;
  }

  Instant liftedAt() {
    return liftedAt;
  }

  /** How many working days after that an answer is due. */
  int workingDays() {
    return workingDays;
  }

  public TopicNumber topic() {
    return topic;
  }

  public Level fromLevel() {
    return fromLevel;
  }

  /** The level that is asked to take the topic. */
  public Level toLevel() {
    return toLevel;
  }

  /** The post that answers, past vacant ones. */
  public String post() {
    return post;
  }

  public LiftState state() {
    return state;
  }

  /** The last day for an answer; empty while the year's schedule is unknown. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }
}
