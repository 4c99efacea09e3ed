package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicDesk;

/**
 * Tells in a task's name and description which topic it is about, so that a list of tasks can be read; a process without a
 * topic has no heading, and a sealed one says nothing but its number.
 */
@Component
class TaskHeading implements TaskListener {

  private final TopicDesk topics;

  TaskHeading(TopicDesk topics) {
    this.topics = topics;
  }

  @Override
  public void notify(DelegateTask task) {
    var number = task.getExecution().getProcessBusinessKey();
    if (number == null) {
      return;
    }
    if (SealedCircle.TENANT.equals(task.getTenantId())) {
      task.setName("%s：%s".formatted(task.getName(), task.getVariable(RoutingVariable.REFERRAL_NUMBER.id())));
      return;
    }
    TopicNumber.find(number).ifPresentOrElse(topic -> head(task, topic), () -> {
      task.setName("%s：%s".formatted(task.getName(), number));
      task.setDescription("共性议题交办单 %s".formatted(number));
    });
  }

  private void head(DelegateTask task, TopicNumber number) {
    var topic = topics.topic(number);
    task.setName("%s：%s".formatted(task.getName(), topic.intake().title()));
    task.setDescription("%s %s（%s）".formatted(topic.number(), topic.intake().title(), topic.intake().place()));
  }
}
