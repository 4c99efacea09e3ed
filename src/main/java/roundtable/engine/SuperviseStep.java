package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import roundtable.overdue.OverdueDesk;

/** 转入督办: a step is over its limit, and its supervision begins. */
@Component
public class SuperviseStep implements JavaDelegate {

  private final OverdueDesk clocks;

  SuperviseStep(OverdueDesk clocks) {
    this.clocks = clocks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    clocks.overdue(CompletedForms.topic(execution));
  }
}
