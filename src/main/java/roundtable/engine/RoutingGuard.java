package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import roundtable.kernel.Refusal;

/**
 * Runs before every other listener of a completed task: a routing variable that is new or changed by then was sent along
 * with the form, by somebody who wants to lead the process elsewhere.
 */
class RoutingGuard implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    refuseSmuggled(task.getExecution());
  }

  /** Refuses what was sent along, with a task or with the registration of a topic. */
  static void refuseSmuggled(DelegateExecution execution) {
    var scope = (AbstractVariableScope) execution;
    RoutingVariable.ids().stream()
        .filter(name -> isChanged(scope, name))
        .findFirst()
        .ifPresent(name -> {
          throw new Refusal("提交的内容中含有不允许填写的项“%s”，请在待办表单中办理".formatted(name));
        });
  }

  private static boolean isChanged(AbstractVariableScope scope, String name) {
    for (var at = scope; at != null; at = at.getParentVariableScope()) {
      if (at.getVariableInstanceLocal(name) instanceof VariableInstanceEntity variable) {
        return Context.getCommandContext().getDbEntityManager().isDirty(variable);
      }
    }
    return false;
  }
}
