package roundtable.engine;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** How the engine runs: after Flyway, by the product's clock, without scripts, with everybody held to their own tasks. */
@Component
@DependsOnDatabaseInitialization
class EngineSettings extends AbstractProcessEnginePlugin {

  // post codes such as XH-NZ-TLSC.community-secretary are group ids
  private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9._-]*";

  private final Clock clock;

  EngineSettings(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    EngineClock.follow(clock);
    engine.setIdGenerator(new TimeOrderedId(clock));
    engine.setUserResourceWhitelistPattern(IDS);
    engine.setGroupResourceWhitelistPattern(IDS);
    // a refusal is an answer, not an incident: logged once, at the edge
    engine.setEnableCmdExceptionLogging(false);
    quiet(engine);
    permissions(engine);
    noForeignCode(engine);
  }

  // rows that nobody reads
  private static void quiet(ProcessEngineConfigurationImpl engine) {
    engine.setMetricsEnabled(false);
    engine.setDbMetricsReporterActivate(false);
    engine.setTaskMetricsEnabled(false);
  }

  private static void permissions(ProcessEngineConfigurationImpl engine) {
    engine.setDefaultUserPermissionNameForTask("TASK_WORK");
    // reading a case is not yet reading its variables
    engine.setEnforceSpecificVariablePermission(true);
  }

  private static void noForeignCode(ProcessEngineConfigurationImpl engine) {
    engine.setScriptEngineResolver(new NoScripts());
    engine.setEnableScriptEngineLoadExternalResources(false);
    engine.setEnableExpressionsInAdhocQueries(false);
    engine.setEnableXxeProcessing(false);
    engine.setJavaSerializationFormatEnabled(false);
    engine.setDeserializationTypeValidationEnabled(true);
    engine.setDeserializationAllowedClasses("");
    engine.setDeserializationAllowedPackages("");
  }
}
