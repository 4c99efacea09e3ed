package roundtable.overdue;

import java.time.Clock;
import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendar;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;

/** A new working calendar: every running limit and standstill is counted again, never shortened. */
@Component
class LimitRecalculation implements WorkingCalendarChange {

  private final StepClocks clocks;
  private final WorkingCalendar calendar;
  private final SupervisionDays days;
  private final LimitFlow flow;
  private final Journal journal;
  private final Clock clock;

  LimitRecalculation(StepClocks clocks, WorkingCalendar calendar, SupervisionDays days, LimitFlow flow, Journal journal,
      Clock clock) {
    this.clocks = clocks;
    this.calendar = calendar;
    this.days = days;
    this.flow = flow;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void recount(int version) {
    clocks.findByEndedAtIsNull().forEach(running -> recount(running, version));
  }

  private void recount(StepClock running, int version) {
    var before = running.dueOn().orElse(null);
    var standstill = running.standstillOn();
    var moved = running.count(n -> calendar.addWorkingDays(running.beganOn(clock.getZone()), n), version);
    days.recountStandstill(running);
    clocks.save(running);
    if (moved) {
      journal.record(running.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED,
          new MovedLimit(before, running.dueOn().orElseThrow()).told("“%s”的完成时限".formatted(running.step().label())),
          MovedLimit.basis(version));
      flow.limitMoved(running, days.of(running));
    } else if (!running.standstillOn().equals(standstill)) {
      flow.supervisionMoved(running, days.of(running));
    }
  }
}
