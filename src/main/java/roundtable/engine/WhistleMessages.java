package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.whistle.WhistleFlow;

/** What a topic tells its whistles. */
@Component
class WhistleMessages implements WhistleFlow {

  private final RuntimeService runtime;

  WhistleMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void topicEnded(TopicNumber topic) {
    runtime.createMessageCorrelation("message_topicEnded").processInstanceBusinessKey(topic.value()).correlateAll();
  }
}
