package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderFlow;

/** What an order about common topics tells its process. */
@Component
class CommonOrderMessages implements CommonOrderFlow {

  private final RuntimeService runtime;

  CommonOrderMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void orderEmptied(String number) {
    runtime.createMessageCorrelation("message_orderEmptied").processInstanceBusinessKey(number).correlate();
  }
}
