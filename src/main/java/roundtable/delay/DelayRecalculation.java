package roundtable.delay;

import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.calendar.WorkingCalendarChange;

/** A new working calendar: when the next post is asked is counted again, never shortened. */
@Component
class DelayRecalculation implements WorkingCalendarChange {

  private final Delays delays;
  private final WorkingCalendar calendar;

  DelayRecalculation(Delays delays, WorkingCalendar calendar) {
    this.delays = delays;
    this.calendar = calendar;
  }

  @Override
  public void recount(int version) {
    delays.findByEndedAtIsNullOrderById().forEach(open -> {
      open.recount(calendar::addWorkingDays);
      delays.save(open);
    });
  }
}
