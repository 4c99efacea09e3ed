package roundtable.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.publicity.PublicityFlow;

/** What the domain tells the processes; knows the engine's services and no Desk. */
@Component
class EngineMessages implements PublicityFlow {

  /** Due when the window closes, not when the step does. */
  private static final String WATCH = "userTask_watchNotice";
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;

  EngineMessages(RuntimeService runtime, TaskService tasks, ManagementService management) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
  }

  @Override
  public void windowOpened(TopicNumber topic, String notice) {
    runtime.createMessageCorrelation("message_noticePublished").processInstanceBusinessKey(topic.value())
        .setVariable(RoutingVariable.NOTICE_NUMBER.id(), notice).correlateStartMessage();
  }

  @Override
  public void objectionRaised(TopicNumber topic, String notice, String objection) {
    toWindow("message_objectionRaised", topic, notice)
        .setVariablesToTriggeredScope(Map.of(RoutingVariable.OBJECTION_NUMBER.id(), objection)).correlate();
  }

  @Override
  public void objectionsAnswered(TopicNumber topic, String notice) {
    toWindow("message_objectionsAnswered", topic, notice).correlate();
  }

  @Override
  public void noticeVoided(TopicNumber topic, String notice) {
    runtime.createMessageCorrelation("message_noticeVoided").processInstanceBusinessKey(topic.value()).correlate();
  }

  @Override
  public void windowPassed(TopicNumber topic, String notice) {
    runtime.createMessageCorrelation("message_windowPassed").processInstanceBusinessKey(topic.value()).correlate();
  }

  @Override
  public void windowMoved(TopicNumber topic, String notice, Instant closesAt) {
    var window = runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value())
        .variableValueEquals(RoutingVariable.NOTICE_NUMBER.id(), notice).singleResult();
    management.createJobQuery().processInstanceId(window.getId()).activityId("event_windowClosed").list()
        .forEach(job -> management.setJobDuedate(job.getId(), Date.from(closesAt)));
    tasks.createTaskQuery().processInstanceId(window.getId()).taskDefinitionKey(WATCH).list()
        .forEach(task -> setDue(task, Limit.lastSecondBefore(closesAt)));
  }

  /** The plan changed with an answer: the window of that notice ends without effect. */
  void planChanged(TopicNumber topic, String notice) {
    toWindow("message_planChanged", topic, notice).correlate();
  }

  private MessageCorrelationBuilder toWindow(String message, TopicNumber topic, String notice) {
    return runtime.createMessageCorrelation(message).processInstanceBusinessKey(topic.value())
        .processInstanceVariableEquals(RoutingVariable.NOTICE_NUMBER.id(), notice);
  }

  private void setDue(Task task, Date due) {
    task.setDueDate(due);
    tasks.saveTask(task);
  }
}
