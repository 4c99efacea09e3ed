package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.dispatch.DispatchAnswer;
import roundtable.dispatch.DispatchResolutionDesk;
import roundtable.dispatch.DispatchReview;
import roundtable.organisation.Role;

/** {@code dispatch-resolution.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class DispatchResolution {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final DispatchResolutionDesk resolutions;
  private final Clock clock;

  DispatchResolution(CompletedForms forms, TaskPosts posts, DispatchResolutionDesk resolutions, Clock clock) {
    this.forms = forms;
    this.posts = posts;
    this.resolutions = resolutions;
    this.clock = clock;
  }

  public String undertakingUnit(DelegateExecution execution) {
    return posts.contact(CompletedForms.topic(execution), resolution(execution).unit());
  }

  public Date dueDate(DelegateExecution execution) {
    return Limit.endOf(Optional.of(resolution(execution).dueOn()), clock.getZone());
  }

  /** It is wanted soon: listed under 即将到期 on its last day. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(Optional.of(resolution(execution).dueOn()), clock.getZone());
  }

  public void carryOut(DelegateTask task) {
    var form = forms.of(task);
    resolutions.tell(id(task.getExecution()), form.as(DispatchAnswer.class), form.by());
  }

  public String secretariat(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.SECRETARIAT);
  }

  /** By the resolution's own last day, or on the day on which a late answer comes. */
  public Date reviewDue(DelegateExecution execution) {
    var today = LocalDate.now(clock);
    var due = resolution(execution).dueOn();
    return Limit.endOf(Optional.of(due.isBefore(today) ? today : due), clock.getZone());
  }

  public void reviewAnswer(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(resolutions.review(id(task.getExecution()), form.as(DispatchReview.class), form.by()) ? "CARRIED_OUT" : "SENT_BACK");
  }

  private roundtable.dispatch.DispatchResolution resolution(DelegateExecution execution) {
    return resolutions.resolution(id(execution));
  }

  private static long id(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.DISPATCH_RESOLUTION_ID);
  }
}
