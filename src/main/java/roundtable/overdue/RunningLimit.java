package roundtable.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;

/**
 * A running step whose dates another version of {@code time-limits} would move, or has moved.
 *
 * @param dates those that move, in the order in which they come
 */
public record RunningLimit(TopicNumber topic, SevenStep step, Level level, List<Change> dates) {

  /**
   * One of its dates.
   *
   * @param what 提醒、完成时限、催办、督办、提请移送
   * @param before null while the year's schedule was unknown (待国务院通知)
   * @param after null when it leads into a year without a schedule
   */
  public record Change(String what, LocalDate before, LocalDate after) {

    /** Whether it comes sooner than was given out. */
    public boolean isSooner() {
      return before != null && after != null && after.isBefore(before);
    }
  }

  static RunningLimit of(StepClock clock, StepDates after) {
    var before = clock.dates();
    return new RunningLimit(clock.topic(), clock.step(), clock.level(), Stream.of(
            new Change("提醒", before.remindOn(), after.remindOn()), new Change("完成时限", before.dueOn(), after.dueOn()),
            new Change("催办", before.urgeOn(), after.urgeOn()), new Change("督办", before.superviseOn(), after.superviseOn()),
            new Change("提请移送", before.referOn(), after.referOn()))
        .filter(date -> !Objects.equals(date.before(), date.after())).toList());
  }

  /** Whether any of its dates comes sooner than was given out. */
  public boolean isShorter() {
    return dates.stream().anyMatch(Change::isSooner);
  }
}
