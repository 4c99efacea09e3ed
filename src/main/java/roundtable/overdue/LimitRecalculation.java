package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;

/** A new working calendar: every running limit and standstill is counted again, never shortened. */
@Component
class LimitRecalculation implements RuleChange {

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
  public void published(RuleTable table, int version, Instant inForceFrom) {
    if (table == RuleTable.WORKING_CALENDAR) {
      clocks.findByEndedAtIsNull().forEach(running -> recount(running, version));
    }
  }

  private void recount(StepClock running, int version) {
    var before = running.dueOn();
    var standstill = running.standstillOn();
    var moved = running.count(n -> calendar.addWorkingDays(running.beganOn(clock.getZone()), n), version);
    days.recountStandstill(running);
    clocks.save(running);
    if (moved) {
      journal.record(running.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED, "工作日历调整，“%s”的完成时限由%s改为%s"
          .formatted(running.step().label(), written(before), written(running.dueOn())),
          "《%s》第%d版".formatted(RuleTable.WORKING_CALENDAR.label(), version));
      flow.limitMoved(running, days.of(running));
    } else if (!running.standstillOn().equals(standstill)) {
      flow.supervisionMoved(running, days.of(running));
    }
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(WrittenDate::of).orElse("待国务院通知");
  }
}
