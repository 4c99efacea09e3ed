package roundtable.escalation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendar;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;

/** A new working calendar: every level that has not answered yet is given its days again from the lift, never fewer. */
@Component
class LiftRecalculation implements WorkingCalendarChange {

  private final Lifts lifts;
  private final KnownLifts known;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  LiftRecalculation(Lifts lifts, KnownLifts known, WorkingCalendar calendar, Journal journal, Clock clock) {
    this.lifts = lifts;
    this.known = known;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void recount(int version) {
    lifts.findByOpenTopicIsNotNull().forEach(open -> recount(open, version));
  }

  private void recount(Lift open, int version) {
    var lifted = LocalDate.ofInstant(open.liftedAt(), clock.getZone());
    open.move(calendar.addWorkingDays(lifted, open.workingDays())).ifPresent(moved -> {
      known.save(open);
      journal.record(open.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED,
          moved.told("%s答复上报的时限".formatted(open.toLevel().label())), MovedLimit.basis(version));
    });
  }
}
