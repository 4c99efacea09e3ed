package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import roundtable.evaluation.EvaluationFlow;
import roundtable.kernel.TopicNumber;

/** What the residents' judgement sets going. */
@Component
class EvaluationMessages implements EvaluationFlow {

  private static final String REVIEW = "evaluation-review";
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final Clock clock;

  EvaluationMessages(RuntimeService runtime, TaskService tasks, ManagementService management, Clock clock) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.clock = clock;
  }

  @Override
  public void reviewBegins(TopicNumber topic) {
    start("message_dissatisfied", topic);
  }

  @Override
  public void reviewMoved(TopicNumber topic, LocalDate lastDay) {
    tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey(REVIEW).list().forEach(task -> {
      task.setDueDate(Limit.endOf(Optional.of(lastDay), clock.getZone()));
      tasks.saveTask(task);
    });
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value(), REVIEW).list().stream()
        .flatMap(review -> management.createJobQuery().processInstanceId(review.getId()).activityId("event_reviewOverdue").list().stream())
        .forEach(job -> management.setJobDuedate(job.getId(), Limit.after(Optional.of(lastDay), clock.getZone())));
  }

  @Override
  public void topicReopened(TopicNumber topic) {
    start("message_topicReopened", topic);
  }

  private void start(String message, TopicNumber topic) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(topic.value()).correlateStartMessage();
  }
}
