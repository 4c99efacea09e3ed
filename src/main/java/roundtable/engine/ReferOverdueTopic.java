package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import roundtable.discipline.DisciplineDesk;

/** 案卷封存移送: what is known is frozen and goes to the discipline commission. */
@Component
public class ReferOverdueTopic implements JavaDelegate {

  private final DisciplineDesk discipline;

  ReferOverdueTopic(DisciplineDesk discipline) {
    this.discipline = discipline;
  }

  @Override
  public void execute(DelegateExecution execution) {
    discipline.refer((String) execution.getVariable(RoutingVariable.REFERRAL_NUMBER.id()));
  }
}
