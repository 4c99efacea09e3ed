package roundtable.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicFlow;

/** What a topic tells the process that carries it. */
@Component
class TopicMessages implements TopicFlow {

  private final RuntimeService runtime;
  private final IdentityService identity;

  TopicMessages(RuntimeService runtime, IdentityService identity) {
    this.runtime = runtime;
    this.identity = identity;
  }

  /** In the product's own name, also when an official is signed in: the topic is registered, its start form is not asked. */
  @Override
  public void raised(TopicNumber topic) {
    var official = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      runtime.startProcessInstanceByKey("seven-step-flow", topic.value());
    } finally {
      identity.setAuthentication(official);
    }
  }
}
