package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import roundtable.deliberation.RoundTableDesk;
import roundtable.kernel.Official;

/** 召集圆桌会: a round-table is called for the topic, its ten steps begin. */
@Component
public class CallRoundTable implements JavaDelegate {

  private final RoundTableDesk roundTables;

  CallRoundTable(RoundTableDesk roundTables) {
    this.roundTables = roundTables;
  }

  @Override
  public void execute(DelegateExecution execution) {
    roundTables.call(CompletedForms.topic(execution), Official.SYSTEM);
  }
}
