package roundtable.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    var supervised = days.of(running).superviseOn();
    var followed = followed(running);
    var moved = running.count(n -> calendar.addWorkingDays(running.beganOn(clock.getZone()), n), version);
    days.recountStandstill(running);
    clocks.save(running);
    if (moved) {
      journal.record(running.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED,
          new MovedLimit(before, running.dueOn().orElseThrow()).told("“%s”的完成时限".formatted(running.step().label())),
          MovedLimit.basis(version), running.told());
      flow.limitMoved(running, days.of(running));
    } else if (!followed(running).equals(followed)) {
      tell(running, supervised, version);
      flow.supervisionMoved(running, days.of(running));
    }
  }

  // who was urged reads until when an answer is in time
  private void tell(StepClock late, Optional<LocalDate> before, int version) {
    if (late.isSupervised()) {
      MovedLimit.of(before.orElse(null), days.of(late).superviseOn().orElse(null)).ifPresent(moved ->
          journal.record(late.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED,
              moved.told("“%s”的督办日期".formatted(late.step().label())), MovedLimit.basis(version)));
    }
  }

  /** What the supervision's timers and tasks follow; the step's last day may stay where it was. */
  private static List<Object> followed(StepClock clock) {
    return List.of(clock.dates(), clock.standstillOn(), clock.standstillSuperviseOn(), clock.standstillReferOn());
  }
}
