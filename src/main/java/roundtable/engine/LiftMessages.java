package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.escalation.LiftFlow;
import roundtable.escalation.StudyFlow;
import roundtable.kernel.TopicNumber;

/** What lifts and studies beside a topic's own way tell their processes. */
@Component
class LiftMessages implements LiftFlow, StudyFlow {

  private final RuntimeService runtime;

  LiftMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void lifted(TopicNumber topic) {
    runtime.createMessageCorrelation("message_topicLifted").processInstanceBusinessKey(topic.value()).correlateStartMessage();
  }

  @Override
  public void liftEnded(TopicNumber topic) {
    toAllThatWait("message_liftEnded", topic);
  }

  @Override
  public void studyEnded(TopicNumber topic) {
    toAllThatWait("message_studyEnded", topic);
  }

  // nobody may wait any more: then there is nothing to end
  private void toAllThatWait(String message, TopicNumber topic) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(topic.value()).correlateAll();
  }
}
