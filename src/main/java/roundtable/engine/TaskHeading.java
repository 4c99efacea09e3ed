package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicDesk;

/** Tells in a task's description which topic it is about, so that a list of tasks can be read. */
@Component
class TaskHeading implements TaskListener {

  private final TopicDesk topics;

  TaskHeading(TopicDesk topics) {
    this.topics = topics;
  }

  @Override
  public void notify(DelegateTask task) {
    var topic = topics.topic(new TopicNumber(task.getExecution().getProcessBusinessKey()));
    task.setDescription("%s %s（%s）".formatted(topic.number(), topic.intake().title(), topic.intake().place()));
  }
}
