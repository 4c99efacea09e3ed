package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;
import roundtable.delay.DelayDesk;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicDesk;

/**
 * Tells in a task's name and description which topic it is about, so that a list of tasks can be read; a process without a
 * topic has no heading, and a sealed one says nothing but its number.
 */
@Component
class TaskHeading implements TaskListener {

  private final TopicDesk topics;
  private final DelayDesk delays;
  private final OrderPapers orders;

  TaskHeading(TopicDesk topics, DelayDesk delays, OrderPapers orders) {
    this.topics = topics;
    this.delays = delays;
    this.orders = orders;
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
      var head = orders.heading(number, task.getVariable(RoutingVariable.SHEET_ID.id()));
      task.setName("%s：%s".formatted(task.getName(), head.about()));
      task.setDescription("%s %s".formatted(head.what(), number));
    });
  }

  private void head(DelegateTask task, TopicNumber number) {
    var topic = topics.topic(number);
    task.setName("%s%s：%s".formatted(task.getName(), subject(task), topic.intake().title()));
    task.setDescription("%s %s（%s）".formatted(topic.number(), topic.intake().title(), topic.intake().place()));
  }

  // of one topic there may be several of these at a time
  private String subject(DelegateTask task) {
    return switch (task.getTaskDefinitionKey()) {
      case "userTask_superviseTask" -> "“%s”".formatted(late(task));
      case "userTask_answerObjection" -> "（异议%s）".formatted(last(CompletedForm.text(task, RoutingVariable.OBJECTION_NUMBER)));
      default -> "";
    };
  }

  private String late(DelegateTask task) {
    return delays.delay(CompletedForm.number(task, RoutingVariable.DELAY_ID)).work().name().split("：", 2)[0];
  }

  private static String last(String number) {
    return number.substring(number.lastIndexOf('-') + 1);
  }
}
