package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.deliberation.MethodDesk;
import roundtable.deliberation.RoundTable;
import roundtable.kernel.MethodStep;
import roundtable.rules.Ruling;

/** By when a step of the ten has to be done, by the {@code working-method} in force when the round-table was called. */
@Component
class MethodLimits {

  private final MethodDesk method;
  private final WorkingCalendar calendar;
  private final Clock clock;

  MethodLimits(MethodDesk method, WorkingCalendar calendar, Clock clock) {
    this.method = method;
    this.calendar = calendar;
    this.clock = clock;
  }

  Ruling ruling(RoundTable roundTable, MethodStep step) {
    return method.ruling(roundTable, step);
  }

  /** The last moment of a step, counted from the day on which its task was given out; null while the schedule is unknown. */
  Date dueDate(DelegateExecution execution, RoundTable roundTable, MethodStep step) {
    var begun = from(roundTable, step, Limit.begunOn(execution, clock));
    return Limit.endOf(calendar.addWorkingDays(begun, days(roundTable, step)), clock.getZone());
  }

  /** The working day before the last one. */
  Date remindDate(DelegateExecution execution, RoundTable roundTable, MethodStep step) {
    var begun = from(roundTable, step, Limit.begunOn(execution, clock));
    return Limit.startOf(calendar.addWorkingDays(begun, days(roundTable, step) - 1), clock.getZone());
  }

  private int days(RoundTable roundTable, MethodStep step) {
    return ruling(roundTable, step).number("days");
  }

  // the meeting is written down after it was held
  private static LocalDate from(RoundTable roundTable, MethodStep step, LocalDate begun) {
    return step == MethodStep.DELIBERATE && roundTable.meetingOn().isAfter(begun) ? roundTable.meetingOn() : begun;
  }
}
