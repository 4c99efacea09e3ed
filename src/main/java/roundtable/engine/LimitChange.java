package roundtable.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.overdue.LimitDesk;
import roundtable.overdue.LimitRequest;
import roundtable.overdue.OverdueDesk;
import roundtable.overdue.Resumption;

/** {@code limit-change.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class LimitChange {

  private final CompletedForms forms;
  private final SupervisionPosts posts;
  private final OverdueDesk clocks;
  private final LimitDesk limits;

  LimitChange(CompletedForms forms, SupervisionPosts posts, OverdueDesk clocks, LimitDesk limits) {
    this.forms = forms;
    this.posts = posts;
    this.clocks = clocks;
    this.limits = limits;
  }

  public void changeLimit(DelegateExecution execution) {
    var form = forms.of(execution);
    var changed = limits.change(form.as(LimitRequest.class), form.by().person());
    execution.setProcessBusinessKey(changed.topic().value());
    form.set(RoutingVariable.CLOCK_ID, changed.id());
    form.outcome(changed.pausedOn().isPresent() ? "PAUSED" : "EXTENDED");
  }

  public String supervisor(DelegateExecution execution) {
    return posts.supervisor(CompletedForms.topic(execution), clocks.clock(clockId(execution)).level());
  }

  /** A stopped clock is not due on any day: it goes on when the reason is over. */
  public Date resumeDue(DelegateExecution execution) {
    return null;
  }

  public void resumeLimit(DelegateTask task) {
    var form = forms.of(task);
    limits.resume(clockId(task.getExecution()), form.as(Resumption.class).reason(), form.by());
  }

  private static long clockId(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.CLOCK_ID);
  }
}
