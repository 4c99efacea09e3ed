package roundtable.overdue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import roundtable.calendar.MovedLimit;

/**
 * By when a department reports in or answers, and from what that was counted; a day is null while its year's schedule is
 * unknown.
 *
 * @param countedFrom the day on which the department was called, not counted itself
 * @param dueDays working days until the last one
 * @param urgeDays working days from the last one to the day on which it is urged
 * @param superviseDays working days from the last one to the day on which it comes before the supervision
 * @param dueOn the last day
 * @param urgeOn the day on which it is urged
 * @param superviseOn the day on which it comes before the supervision
 */
public record DutyDates(LocalDate countedFrom, int dueDays, int urgeDays, int superviseDays, LocalDate dueOn,
    LocalDate urgeOn, LocalDate superviseOn) {

  public static final DutyDates UNKNOWN = new DutyDates(null, 0, 0, 0, null, null, null);

  /** Counted anew; none is ever moved forward in time before what was set (design.md 4). */
  DutyDates counted(LocalDate notBefore, BiFunction<LocalDate, Integer, Optional<LocalDate>> afterWorkingDays) {
    var due = MovedLimit.later(dueOn, afterWorkingDays.apply(countedFrom, dueDays)
        .map(day -> day.isBefore(notBefore) ? notBefore : day));
    var last = Optional.ofNullable(due);
    return new DutyDates(countedFrom, dueDays, urgeDays, superviseDays, due,
        MovedLimit.later(urgeOn, last.flatMap(day -> afterWorkingDays.apply(day, urgeDays))),
        MovedLimit.later(superviseOn, last.flatMap(day -> afterWorkingDays.apply(day, superviseDays))));
  }
}
