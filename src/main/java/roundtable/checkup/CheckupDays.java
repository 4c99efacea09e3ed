package roundtable.checkup;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;

/** Which days can be a last day: working days from today on, as far as the schedule is known. */
@Component
class CheckupDays {

  private final WorkingCalendar calendar;
  private final Clock clock;

  CheckupDays(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  void refuseUnlessAhead(LocalDate day) {
    if (day.isBefore(LocalDate.now(clock))) {
      throw new Refusal("整改期限%s已经过去，请重新填写".formatted(WrittenDate.of(day)));
    }
    if (!calendar.isWorkingDay(day).orElseThrow(() -> new Refusal("%d年的放假安排还没有公布，整改期限请填已公布年份的工作日".formatted(day.getYear())))) {
      throw new Refusal("整改期限%s不是工作日，请填工作日".formatted(WrittenDate.of(day)));
    }
  }

  /** Whoever reviews has at least the next working day for it. */
  LocalDate reviewUntil(LocalDate dueOn) {
    var next = calendar.addWorkingDays(LocalDate.now(clock), 1).orElseGet(() -> LocalDate.now(clock).plusDays(1));
    return next.isAfter(dueOn) ? next : dueOn;
  }
}
