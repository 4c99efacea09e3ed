package roundtable.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * A version of a model or table is read once by a node: under its id it never changes. The engine reads it in every
 * transaction. Whether a model is suspended is asked of the database wherever a process starts.
 */
@Component
class KnownDefinitions extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    EngineSessions.replace(engine, ProcessDefinitionManager.class, Models::new);
    EngineSessions.replace(engine, DecisionDefinitionManager.class, Tables::new);
  }

  static ProcessDefinitionEntity model(String id) {
    return deployed().findProcessDefinitionFromCache(id);
  }

  private static DeploymentCache deployed() {
    return Context.getProcessEngineConfiguration().getDeploymentCache();
  }

  private static class Models extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
      var read = super.getCachedResourceDefinitionEntity(id);
      return read == null && isAtWork() ? model(id) : read;
    }

    /** A process that runs already has its task or its executions in hand. */
    private boolean isAtWork() {
      return !getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).isEmpty()
          || !getDbEntityManager().getCachedEntitiesByType(ExecutionEntity.class).isEmpty();
    }
  }

  private static class Tables extends DecisionDefinitionManager {

    @Override
    public DecisionDefinitionEntity getCachedResourceDefinitionEntity(String id) {
      var read = super.getCachedResourceDefinitionEntity(id);
      return read == null ? (DecisionDefinitionEntity) deployed().getDecisionDefinitionCache().get(id) : read;
    }
  }
}
