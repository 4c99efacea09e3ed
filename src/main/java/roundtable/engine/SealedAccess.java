package roundtable.engine;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/** Moves sealed work in the product's own name: whoever proposes a referral has no entry to what becomes of it. */
@Component
class SealedAccess {

  private final ProcessEngineConfigurationImpl engine;

  SealedAccess(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  <T> T call(Callable<T> act) {
    return engine.getCommandExecutorTxRequired().execute(command -> unchecked(command, act));
  }

  private static <T> T unchecked(CommandContext command, Callable<T> act) {
    var checked = command.isTenantCheckEnabled();
    command.disableTenantCheck();
    try {
      return command.runWithoutAuthorization(act);
    } finally {
      if (checked) {
        command.enableTenantCheck();
      }
    }
  }
}
