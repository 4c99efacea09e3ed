package roundtable.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Asks the engine about tables in the product's own name: which rule decides a topic must not depend on whether the
 * official at the desk may evaluate or deploy decisions in the engine's own screens; nor does what the product itself
 * notes on somebody else's task.
 */
@Component
class TableAccess {

  private final ProcessEngineConfigurationImpl engine;

  TableAccess(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  <T> T call(Callable<T> question) {
    return engine.getCommandExecutorTxRequired().execute(command -> command.runWithoutAuthorization(question));
  }
}
