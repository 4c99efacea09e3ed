package roundtable.whistle;

import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.overdue.DutyDates;

/** A new working calendar: every report-in that is not over is counted again from its call, never shortened. */
@Component
class ReportInRecalculation implements WorkingCalendarChange {

  private final ReportIns reportIns;
  private final CalledDepartments departments;
  private final Journal journal;

  ReportInRecalculation(ReportIns reportIns, CalledDepartments departments, Journal journal) {
    this.reportIns = reportIns;
    this.departments = departments;
    this.journal = journal;
  }

  // also one that was answered: whoever did not come is called again, by the same dates
  @Override
  public void recount(int version) {
    reportIns.findByStateInOrderById(CalledDepartments.OPEN).forEach(open -> {
      var later = departments.again(open);
      if (!later.equals(open.dates())) {
        move(open, later, version);
      }
    });
  }

  private void move(ReportIn open, DutyDates later, int version) {
    var moved = open.move(later);
    reportIns.save(open);
    moved.ifPresent(limit -> journal.record(open.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED,
        limit.told("吹哨单%s，%s的报到时限".formatted(open.whistle(), departments.nameOf(open.unit()))), MovedLimit.basis(version)));
  }
}
