package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.escalation.LeaderStudyDesk;
import roundtable.escalation.StudyAnswer;
import roundtable.escalation.StudyRequest;
import roundtable.escalation.StudyResult;

/** {@code leader-study.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class LeaderStudy {

  private final CompletedForms forms;
  private final TaskPosts contacts;
  private final LeaderStudyDesk studies;
  private final Clock clock;

  LeaderStudy(CompletedForms forms, TaskPosts contacts, LeaderStudyDesk studies, Clock clock) {
    this.forms = forms;
    this.contacts = contacts;
    this.studies = studies;
    this.clock = clock;
  }

  public void proposeStudy(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(studies.propose(form.as(StudyRequest.class), form.by().person()).value());
  }

  public String leaderPost(DelegateExecution execution) {
    return study(execution).post();
  }

  /** The last moment for the leader's word; null while the year's schedule is unknown. */
  public Date dueDate(DelegateExecution execution) {
    return Limit.endOf(study(execution).dueOn(), clock.getZone());
  }

  /** It is wanted soon: listed under 即将到期 on its last day. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(study(execution).dueOn(), clock.getZone());
  }

  /** When no word counts as none. */
  public Date timer(DelegateExecution execution) {
    return Limit.after(study(execution).dueOn(), clock.getZone());
  }

  public void studyTopic(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(studies.answer(form.topic(), form.as(StudyAnswer.class), form.by()));
  }

  public void expire(DelegateExecution execution) {
    var further = studies.expire(CompletedForms.topic(execution));
    execution.setVariable(RoutingVariable.OUTCOME.id(), further ? "NEXT_POST" : "LAST_POST");
  }

  public String instructedPost(DelegateExecution execution) {
    return contacts.contact(CompletedForms.topic(execution), study(execution).unit());
  }

  public Date instructionDue(DelegateExecution execution) {
    return Limit.endOf(Optional.of(study(execution).instructedUntil()), clock.getZone());
  }

  public void carryOut(DelegateTask task) {
    var form = forms.of(task);
    studies.carryOut(form.topic(), form.as(StudyResult.class), form.by());
  }

  private roundtable.escalation.LeaderStudy study(DelegateExecution execution) {
    return studies.latest(CompletedForms.topic(execution));
  }
}
