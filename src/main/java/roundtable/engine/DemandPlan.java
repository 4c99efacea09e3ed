package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.survey.DemandDesk;
import roundtable.survey.DemandPlanEntry;

/** {@code demand-plan.bpmn} on one page: what residents asked for stands in the year's plan (R70). */
@Component
public class DemandPlan {

  private final CompletedForms forms;
  private final DemandDesk demands;

  DemandPlan(CompletedForms forms, DemandDesk demands) {
    this.forms = forms;
    this.demands = demands;
  }

  public void planDemand(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(demands.plan(form.as(DemandPlanEntry.class), form.by().person()));
  }
}
