package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.topic.TopicDesk;

/** 提请上一级: the topic goes to the next level and is deliberated again under its presider. */
@Component
public class EscalateTopic implements JavaDelegate {

  private final TopicDesk topics;

  EscalateTopic(TopicDesk topics) {
    this.topics = topics;
  }

  @Override
  public void execute(DelegateExecution execution) {
    topics.lift(CompletedForms.topic(execution), Official.SYSTEM);
  }
}
