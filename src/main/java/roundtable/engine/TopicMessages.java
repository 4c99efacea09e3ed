package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicFlow;

/** What a topic tells the process that carries it. */
@Component
class TopicMessages implements TopicFlow {

  private final RuntimeService runtime;

  TopicMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void raised(TopicNumber topic) {
    runtime.startProcessInstanceByKey("seven-step-flow", topic.value());
  }
}
