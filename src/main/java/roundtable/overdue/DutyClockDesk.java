package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import roundtable.calendar.WorkingCalendar;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** 部门时限: the days that a department has for what is none of its own steps, by {@code department-limits} (R24, R63). */
@Service
public class DutyClockDesk {

  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Clock clock;

  DutyClockDesk(RuleBook rules, WorkingCalendar calendar, Clock clock) {
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** What the table in force now says of such a duty. */
  public Ruling ruling(String duty) {
    return rules.decide(RuleTable.DEPARTMENT_LIMITS, Instant.now(clock), Map.of("duty", duty));
  }

  /**
   * The dates, counted from today.
   *
   * @param days working days until the last one
   * @param notBefore a day before which nobody is late
   */
  public DutyDates from(Ruling ruling, int days, LocalDate notBefore) {
    return again(new DutyDates(LocalDate.now(clock), days, ruling.number("urge"), ruling.number("supervise"), null, null, null),
        notBefore);
  }

  /** The same, counted by the calendar in force now from the day from which they were counted; never moved forward in time. */
  public DutyDates again(DutyDates set, LocalDate notBefore) {
    return set.counted(notBefore, calendar::addWorkingDays);
  }
}
