package roundtable;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Several contexts live in one JVM, and the engine's REST interface asks a static register: each test finds its own there. */
public class OwnEngine implements TestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    ProcessEngines.registerProcessEngine(test.getApplicationContext().getBean(ProcessEngine.class));
  }
}
