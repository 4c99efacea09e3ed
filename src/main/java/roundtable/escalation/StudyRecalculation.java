package roundtable.escalation;

import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendar;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;

/** A new working calendar: every leader whose word is awaited is given the days again from the proposal, never fewer. */
@Component
class StudyRecalculation implements WorkingCalendarChange {

  private final LeaderStudies studies;
  private final WorkingCalendar calendar;
  private final Journal journal;

  StudyRecalculation(LeaderStudies studies, WorkingCalendar calendar, Journal journal) {
    this.studies = studies;
    this.calendar = calendar;
    this.journal = journal;
  }

  @Override
  public void recount(int version) {
    studies.findByOpenTopicIsNotNullAndState(StudyState.OPEN).forEach(open -> recount(open, version));
  }

  private void recount(LeaderStudy open, int version) {
    open.move(calendar.addWorkingDays(open.putOn(), open.workingDays())).ifPresent(moved -> {
      studies.save(open);
      journal.record(open.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED, moved.told("区领导研究的批示时限"),
          MovedLimit.basis(version));
    });
  }
}
