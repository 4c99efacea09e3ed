package roundtable.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;

/** A step's dates: due, remind, urge, supervise, refer. A date is null while its year's schedule is unknown. */
public class StepClock {

  @Id private Long id;
  private final TopicNumber topic;
  private final SevenStep step;
  private final int turn;
  private final Level level;
  private final Instant beganAt;
  private final int rulesVersion;
  private int calendarVersion;
  @Embedded.Nullable private final Limits limits;
  private LocalDate dueOn;
  private LocalDate remindOn;
  private LocalDate urgeOn;
  private LocalDate superviseOn;
  private LocalDate referOn;
  private Instant endedAt;
  @Version private int version;

  StepClock(TopicNumber topic, SevenStep step, int turn, Level level, Instant beganAt, int rulesVersion,
      Limits limits) {
    this.topic = topic;
    this.step = step;
    this.turn = turn;
    this.level = level;
    this.beganAt = beganAt;
    this.rulesVersion = rulesVersion;
    this.limits = limits;
  }

  /**
   * Counts the dates; none is ever moved forward in time before what was set (design.md 4).
   *
   * @return whether the due date moved
   */
  boolean count(IntFunction<Optional<LocalDate>> afterWorkingDays, int calendar) {
    var before = dueOn;
    calendarVersion = calendar;
    dueOn = later(dueOn, afterWorkingDays.apply(limits.dueDays()));
    remindOn = later(remindOn, afterWorkingDays.apply(limits.remindDays()));
    urgeOn = later(urgeOn, afterWorkingDays.apply(limits.urgeDays()));
    superviseOn = later(superviseOn, afterWorkingDays.apply(limits.superviseDays()));
    referOn = later(referOn, afterWorkingDays.apply(limits.referDays()));
    return dueOn != null && !dueOn.equals(before);
  }

  void end(Instant at) {
    endedAt = at;
  }

  boolean isRunning() {
    return endedAt == null;
  }

  private static LocalDate later(LocalDate before, Optional<LocalDate> counted) {
    return counted.filter(day -> before == null || day.isAfter(before)).orElse(before);
  }

  public TopicNumber topic() {
    return topic;
  }

  public SevenStep step() {
    return step;
  }

  /** 1 for the first time that the topic is in this step, 2 after it came back … */
  public int turn() {
    return turn;
  }

  public Instant beganAt() {
    return beganAt;
  }

  /** The last day of the step, empty while the year's schedule is unknown (待国务院通知). */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dueOn);
  }

  /** The day on which the step is about to be due, empty while the year's schedule is unknown. */
  public Optional<LocalDate> remindOn() {
    return Optional.ofNullable(remindOn);
  }

  LocalDate beganOn(ZoneId zone) {
    return beganAt.atZone(zone).toLocalDate();
  }
}
