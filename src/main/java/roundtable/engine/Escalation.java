package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.deliberation.RoundTableLevelDesk;
import roundtable.escalation.EscalationDesk;
import roundtable.escalation.Lift;
import roundtable.escalation.LiftAnswer;

/** {@code escalation.bpmn} on one page: a topic on its way to the next level. */
@Component
public class Escalation {

  private final CompletedForms forms;
  private final EscalationDesk escalations;
  private final RoundTableLevelDesk roundTables;
  private final Clock clock;

  Escalation(CompletedForms forms, EscalationDesk escalations, RoundTableLevelDesk roundTables, Clock clock) {
    this.forms = forms;
    this.escalations = escalations;
    this.roundTables = roundTables;
    this.clock = clock;
  }

  public String receivingPost(DelegateExecution execution) {
    return lift(execution).post();
  }

  /** The last moment for an answer; null while the year's schedule is unknown. */
  public Date dueDate(DelegateExecution execution) {
    return Limit.endOf(lift(execution).dueOn(), clock.getZone());
  }

  /** It is wanted soon: listed under 即将到期 on its last day. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(lift(execution).dueOn(), clock.getZone());
  }

  /** When nobody's answer counts as none. */
  public Date timer(DelegateExecution execution) {
    return Limit.after(lift(execution).dueOn(), clock.getZone());
  }

  public void acceptTopic(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(escalations.answer(form.topic(), form.as(LiftAnswer.class), form.by()));
    roundTables.follow(form.topic(), LocalDate.now(clock));
  }

  public void expire(DelegateExecution execution) {
    var further = escalations.expire(CompletedForms.topic(execution));
    execution.setVariable(RoutingVariable.OUTCOME.id(), further ? "NEXT_LEVEL" : "LAST_LEVEL");
    roundTables.follow(CompletedForms.topic(execution), LocalDate.now(clock));
  }

  private Lift lift(DelegateExecution execution) {
    return escalations.latest(CompletedForms.topic(execution));
  }
}
