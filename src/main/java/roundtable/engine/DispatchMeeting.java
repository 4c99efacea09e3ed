package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.dispatch.DispatchCall;
import roundtable.dispatch.DispatchDesk;
import roundtable.dispatch.DispatchMeetingRecord;
import roundtable.dispatch.DispatchSelection;
import roundtable.organisation.Role;

/** {@code dispatch-meeting.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class DispatchMeeting {

  private final CompletedForms forms;
  private final DepartmentPosts posts;
  private final DispatchDesk meetings;
  private final Clock clock;

  DispatchMeeting(CompletedForms forms, DepartmentPosts posts, DispatchDesk meetings, Clock clock) {
    this.forms = forms;
    this.posts = posts;
    this.meetings = meetings;
    this.clock = clock;
  }

  public void callMeeting(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(meetings.call(form.as(DispatchCall.class), form.by().person()));
  }

  public String secretariat(DelegateExecution execution) {
    return posts.district(Role.SECRETARIAT).post();
  }

  /** The day before the meeting, or the meeting's own when it is called for today. */
  public Date agendaDue(DelegateExecution execution) {
    var dayBefore = day(execution).minusDays(1);
    return Limit.endOf(Optional.of(dayBefore.isBefore(LocalDate.now(clock)) ? day(execution) : dayBefore), clock.getZone());
  }

  public void setAgenda(DelegateTask task) {
    var form = forms.of(task);
    meetings.select(number(task.getExecution()), form.as(DispatchSelection.class), form.by());
  }

  /** The day after the meeting. */
  public Date recordDue(DelegateExecution execution) {
    return Limit.endOf(Optional.of(day(execution).plusDays(1)), clock.getZone());
  }

  public void recordMeeting(DelegateTask task) {
    var form = forms.of(task);
    meetings.record(number(task.getExecution()), form.as(DispatchMeetingRecord.class), form.by());
  }

  private LocalDate day(DelegateExecution execution) {
    return meetings.meeting(number(execution)).meetingOn();
  }

  private static String number(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
