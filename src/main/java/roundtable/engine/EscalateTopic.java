package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import roundtable.escalation.EscalationDesk;

/** 提请上一级: the topic is put before the next level, which accepts it or returns it once. */
@Component
public class EscalateTopic implements JavaDelegate {

  private final EscalationDesk escalations;

  EscalateTopic(EscalationDesk escalations) {
    this.escalations = escalations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    escalations.lift(CompletedForms.topic(execution));
  }
}
