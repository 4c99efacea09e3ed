package roundtable.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * What a command reads of a process it reads once: its executions with one statement, its variables with another. The
 * engine reads them execution by execution. What is found is what the database held when the command came to it.
 */
@Component
class KnownExecutions extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    EngineSessions.replace(engine, ExecutionManager.class, Executions::new);
    EngineSessions.replace(engine, VariableInstanceManager.class, Variables::new);
    EngineSessions.replace(engine, TaskManager.class, Tasks::new);
  }

  private static class Executions extends ExecutionManager {

    private final Map<String, List<ExecutionEntity>> byProcess = new HashMap<>();

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String process) {
      return byProcess.computeIfAbsent(process, super::findExecutionsByProcessInstanceId);
    }

    /** The execution of a task is read together with all of its process. */
    @Override
    public ExecutionEntity findExecutionById(String id) {
      getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
          .filter(task -> id.equals(task.getExecutionId())).findFirst()
          .ifPresent(task -> findExecutionsByProcessInstanceId(task.getProcessInstanceId()));
      return super.findExecutionById(id);
    }
  }

  private static class Variables extends VariableInstanceManager {

    private final Map<String, List<Found>> byProcess = new HashMap<>();

    /** Where a variable was when it was read; it may be moved since. */
    private record Found(String execution, String task, VariableInstanceEntity variable) {}

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionIdAndVariableNames(String id,
        Collection<String> names) {
      var execution = getDbEntityManager().getCachedEntity(ExecutionEntity.class, id);
      return execution == null ? super.findVariableInstancesByExecutionIdAndVariableNames(id, names)
          : found(execution.getProcessInstanceId()).stream()
              .filter(each -> each.task() == null && id.equals(each.execution()))
              .map(Found::variable).filter(each -> isOneOf(names, each)).toList();
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(String id,
        Collection<String> names) {
      var task = getDbEntityManager().getCachedEntity(TaskEntity.class, id);
      return task == null || task.getProcessInstanceId() == null
          ? super.findVariableInstancesByTaskIdAndVariableNames(id, names)
          : found(task.getProcessInstanceId()).stream().filter(each -> id.equals(each.task()))
              .map(Found::variable).filter(each -> isOneOf(names, each)).toList();
    }

    private List<Found> found(String process) {
      return byProcess.computeIfAbsent(process, id -> findVariableInstancesByProcessInstanceId(id).stream()
          .map(each -> new Found(each.getExecutionId(), each.getTaskId(), each)).toList());
    }

    private static boolean isOneOf(Collection<String> names, VariableInstanceEntity variable) {
      return names == null || names.contains(variable.getName());
    }
  }

  private static class Tasks extends TaskManager {

    // nobody can give a task a sub-task (NoDetours)
    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
      return List.of();
    }

    /** An execution has one task, which is known when it is that which has just been completed. */
    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
      var completed = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
          .filter(task -> task.isDeleted() && Objects.equals(task.getExecutionId(), execution)).toList();
      return completed.isEmpty() ? super.findTasksByExecutionId(execution) : new ArrayList<>(completed);
    }
  }
}
