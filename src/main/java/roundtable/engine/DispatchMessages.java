package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.dispatch.DispatchFlow;
import roundtable.kernel.TopicNumber;

/** What a dispatch meeting tells the processes. */
@Component
class DispatchMessages implements DispatchFlow {

  private final RuntimeService runtime;

  DispatchMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void resolved(TopicNumber topic, long resolution) {
    runtime.createMessageCorrelation("message_dispatchResolved").processInstanceBusinessKey(topic.value())
        .setVariable(RoutingVariable.DISPATCH_RESOLUTION_ID.id(), resolution).correlateStartMessage();
  }
}
