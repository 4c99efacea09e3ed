package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.evaluation.EvaluationFlow;
import roundtable.kernel.TopicNumber;

/** What the residents' judgement sets going. */
@Component
class EvaluationMessages implements EvaluationFlow {

  private final RuntimeService runtime;

  EvaluationMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void reviewBegins(TopicNumber topic) {
    start("message_dissatisfied", topic);
  }

  @Override
  public void topicReopened(TopicNumber topic) {
    start("message_topicReopened", topic);
  }

  private void start(String message, TopicNumber topic) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(topic.value()).correlateStartMessage();
  }
}
