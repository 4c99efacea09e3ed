package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.checkup.CheckupAnswer;
import roundtable.checkup.CheckupDesk;
import roundtable.checkup.CheckupFollowUpDesk;
import roundtable.checkup.CheckupReport;
import roundtable.checkup.CheckupReview;

/** {@code unit-checkup.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class UnitCheckup {

  private final CompletedForms forms;
  private final CheckupDesk checkups;
  private final CheckupFollowUpDesk followUps;
  private final Clock clock;

  UnitCheckup(CompletedForms forms, CheckupDesk checkups, CheckupFollowUpDesk followUps, Clock clock) {
    this.forms = forms;
    this.checkups = checkups;
    this.followUps = followUps;
    this.clock = clock;
  }

  public void checkUp(DelegateExecution execution) {
    var form = forms.of(execution);
    var checkup = checkups.checkUp(form.as(CheckupReport.class), form.by().person());
    execution.setProcessBusinessKey(checkup.number());
    form.outcome(checkup.state().isOpen() ? "FAULTY" : "SOUND");
  }

  public String communitySecretary(DelegateExecution execution) {
    return followUps.secretary(number(execution));
  }

  public Date rectifyDue(DelegateExecution execution) {
    return Limit.endOf(followUps.checkup(number(execution)).dueOn(), clock.getZone());
  }

  /** It is wanted soon: listed under 即将到期 on its last day. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(followUps.checkup(number(execution)).dueOn(), clock.getZone());
  }

  public void rectifyUnit(DelegateTask task) {
    var form = forms.of(task);
    followUps.tell(number(task.getExecution()), form.as(CheckupAnswer.class), form.by());
  }

  public String streetContact(DelegateExecution execution) {
    return followUps.reviewer(number(execution));
  }

  public Date reviewDue(DelegateExecution execution) {
    return Limit.endOf(Optional.of(followUps.reviewUntil(number(execution))), clock.getZone());
  }

  public void reviewUnit(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(followUps.review(number(task.getExecution()), form.as(CheckupReview.class), form.by()));
  }

  private static String number(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
