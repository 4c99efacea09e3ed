package roundtable.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.organisation.Role;
import roundtable.publicity.NoticeState;
import roundtable.publicity.ObjectionAnswer;
import roundtable.publicity.ObjectionDesk;
import roundtable.publicity.PublicityDesk;
import roundtable.publicity.WatchEntry;

/** {@code publicity-window.bpmn} on one page: its ids, and what its tasks record, in the order of the diagram. */
@Component
public class PublicityWindow {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final StepLimits limits;
  private final PublicityDesk publicity;
  private final ObjectionDesk objections;
  private final EngineMessages messages;

  PublicityWindow(CompletedForms forms, TaskPosts posts, StepLimits limits, PublicityDesk publicity,
      ObjectionDesk objections, EngineMessages messages) {
    this.forms = forms;
    this.posts = posts;
    this.limits = limits;
    this.publicity = publicity;
    this.objections = objections;
    this.messages = messages;
  }

  public String communityCadre(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.COMMUNITY_CADRE);
  }

  public String communitySecretary(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.COMMUNITY_SECRETARY);
  }

  /** Until when somebody watches for objections: the last second of the window; null while the year's schedule is unknown. */
  public Date watchedUntil(DelegateExecution execution) {
    var end = publicity.notice(notice(execution)).closesAt();
    return end == null ? null : Limit.lastSecondBefore(end);
  }

  /** An answer is due when the step is; null while the year's schedule is unknown. */
  public Date dueDate(DelegateExecution execution) {
    return limits.dueDate(CompletedForms.topic(execution));
  }

  /** From when on a task is listed under 即将到期; null while the year's schedule is unknown. */
  public Date remindDate(DelegateExecution execution) {
    return limits.remindDate(CompletedForms.topic(execution));
  }

  /** The end of the window for the timer. */
  public Date timer(DelegateExecution execution) {
    var end = publicity.notice(notice(execution)).closesAt();
    return end == null ? Limit.NOT_BY_ITSELF : Date.from(end);
  }

  public void watchNotice(DelegateTask task) {
    var form = forms.of(task);
    var voided = objections.enter(notice(task.getExecution()), form.as(WatchEntry.class), form.by());
    form.outcome(voided ? NoticeState.VOIDED : NoticeState.RUNNING);
  }

  public void expire(DelegateExecution execution) {
    execution.setVariable(RoutingVariable.OUTCOME.id(), publicity.expire(notice(execution)).name());
  }

  public void answerObjection(DelegateTask task) {
    var form = forms.of(task);
    var voided = objections.answer(form.text(RoutingVariable.OBJECTION_NUMBER), form.as(ObjectionAnswer.class),
        form.by());
    voided.ifPresent(notice -> messages.planChanged(form.topic(), notice));
  }

  private static String notice(DelegateExecution execution) {
    return (String) execution.getVariable(RoutingVariable.NOTICE_NUMBER.id());
  }
}
