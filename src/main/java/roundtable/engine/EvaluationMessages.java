package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.evaluation.EvaluationFlow;
import roundtable.kernel.TopicNumber;

/** What the residents' judgement sets going. */
@Component
class EvaluationMessages implements EvaluationFlow {

  private final RuntimeService runtime;
  private final RoundTableMessages roundTables;

  EvaluationMessages(RuntimeService runtime, RoundTableMessages roundTables) {
    this.runtime = runtime;
    this.roundTables = roundTables;
  }

  @Override
  public void reviewBegins(TopicNumber topic) {
    start("message_dissatisfied", topic);
  }

  @Override
  public void topicReopened(TopicNumber topic) {
    start("message_topicReopened", topic);
    roundTables.topicReopened(topic);
  }

  private void start(String message, TopicNumber topic) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(topic.value()).correlateStartMessage();
  }
}
