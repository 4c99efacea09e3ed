package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.delay.DelayDesk;
import roundtable.delay.DelayRemark;

/** {@code delayed-task.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class DelayedTask {

  private final CompletedForms forms;
  private final DelayDesk delays;
  private final Clock clock;

  DelayedTask(CompletedForms forms, DelayDesk delays, Clock clock) {
    this.forms = forms;
    this.delays = delays;
    this.clock = clock;
  }

  public String supervisor(DelegateExecution execution) {
    return delays.delay(id(execution)).supervisor();
  }

  /** Before the next post is asked; null while the year's schedule is unknown. */
  public Date superviseDue(DelegateExecution execution) {
    return Limit.endOf(delays.delay(id(execution)).nextOn().map(day -> day.minusDays(1)), clock.getZone());
  }

  public void superviseTask(DelegateTask task) {
    var form = forms.of(task);
    delays.remark(id(task.getExecution()), form.as(DelayRemark.class), form.by());
  }

  private static long id(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.DELAY_ID);
  }
}
