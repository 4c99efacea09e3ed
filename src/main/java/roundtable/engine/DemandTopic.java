package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.survey.DemandDesk;
import roundtable.survey.DemandIntake;

/** {@code demand-topic.bpmn} on one page: what residents asked for becomes a topic, whose seven steps begin (R68, R70). */
@Component
public class DemandTopic {

  private final CompletedForms forms;
  private final DemandDesk demands;

  DemandTopic(CompletedForms forms, DemandDesk demands) {
    this.forms = forms;
    this.demands = demands;
  }

  public void raiseDemand(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(demands.raise(form.as(DemandIntake.class), form.by().person()).value());
  }
}
