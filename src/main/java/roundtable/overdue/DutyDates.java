package roundtable.overdue;

import java.time.LocalDate;

/**
 * By when a department reports in or answers; null while the year's schedule is unknown.
 *
 * @param dueOn the last day
 * @param urgeOn the day on which it is urged
 * @param superviseOn the day on which it comes before the supervision
 */
public record DutyDates(LocalDate dueOn, LocalDate urgeOn, LocalDate superviseOn) {

  public static final DutyDates UNKNOWN = new DutyDates(null, null, null);
}
