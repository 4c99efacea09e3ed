package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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
    var due = calendar.addWorkingDays(LocalDate.now(clock), days).map(day -> day.isBefore(notBefore) ? notBefore : day);
    return new DutyDates(due.orElse(null), after(due, ruling.number("urge")), after(due, ruling.number("supervise")));
  }

  private LocalDate after(Optional<LocalDate> due, int days) {
    return due.flatMap(day -> calendar.addWorkingDays(day, days)).orElse(null);
  }
}
