package roundtable.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.springframework.stereotype.Component;

/**
 * A version of a model or table is read once by a node: under its id it never changes. The engine reads it in every
 * transaction. Whether a model is suspended is asked where a process starts, of the latest version, from the database.
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
      return read == null ? model(id) : read;
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
