package roundtable;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Several contexts live in one JVM; the engine's REST interface asks a static register and the web applications keep static
 * delegates that a closed context takes away: each test finds its own there.
 */
public class OwnEngine implements TestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
    Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
    Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
    Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
    Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
  }
}
