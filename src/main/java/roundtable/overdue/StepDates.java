package roundtable.overdue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import roundtable.calendar.MovedLimit;

/**
 * The dates of a step; null while their year's schedule is unknown.
 *
 * @param firstDueOn the last day as it was first set: statistics count by it, whatever was granted since
 */
record StepDates(LocalDate firstDueOn, LocalDate dueOn, LocalDate remindOn, LocalDate urgeOn, LocalDate superviseOn,
    LocalDate referOn) {

  static final StepDates UNKNOWN = new StepDates(null, null, null, null, null, null);

  /** Counted anew; none is ever moved forward in time before what was set (design.md 4). */
  StepDates counted(Limits limits, IntFunction<Optional<LocalDate>> afterWorkingDays) {
    var due = MovedLimit.later(dueOn, afterWorkingDays.apply(limits.dueDays()));
    return new StepDates(firstDueOn == null ? due : firstDueOn, due,
        MovedLimit.later(remindOn, afterWorkingDays.apply(limits.remindDays())),
        MovedLimit.later(urgeOn, afterWorkingDays.apply(limits.urgeDays())),
        MovedLimit.later(superviseOn, afterWorkingDays.apply(limits.superviseDays())),
        MovedLimit.later(referOn, afterWorkingDays.apply(limits.referDays())));
  }

  /**
   * Counted by other limits; unknown where that leads into a year without a schedule.
   *
   * @param earliest the day before which nothing moves that was not due before it; null: nothing comes sooner at all
   */
  StepDates moved(Limits limits, IntFunction<Optional<LocalDate>> afterWorkingDays, LocalDate earliest) {
    var due = moved(dueOn, afterWorkingDays.apply(limits.dueDays()), earliest);
    return new StepDates(firstDueOn == null ? due : firstDueOn, due,
        moved(remindOn, afterWorkingDays.apply(limits.remindDays()), earliest),
        moved(urgeOn, afterWorkingDays.apply(limits.urgeDays()), earliest),
        moved(superviseOn, afterWorkingDays.apply(limits.superviseDays()), earliest),
        moved(referOn, afterWorkingDays.apply(limits.referDays()), earliest));
  }

  private static LocalDate moved(LocalDate set, Optional<LocalDate> counted, LocalDate earliest) {
    var bound = set == null || earliest == null || set.isBefore(earliest) ? set : earliest;
    return counted.map(day -> bound != null && day.isBefore(bound) ? bound : day).orElse(null);
  }
}
