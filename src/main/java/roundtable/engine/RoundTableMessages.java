package roundtable.engine;

import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import roundtable.deliberation.RoundTableFlow;
import roundtable.kernel.MethodStep;
import roundtable.kernel.TopicNumber;

/** What a round-table and its topic tell each other. */
@Component
class RoundTableMessages implements RoundTableFlow {

  private static final String TOPIC_CLOSED = "message_topicClosed";
  private static final String LEDGER = "userTask_closeLedger";
  /** Before the name of ⑥ while the leader whom the table needs does not come. */
  private static final String MISSING = "【领导不能到会】";
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final TableAccess access;

  RoundTableMessages(RuntimeService runtime, TaskService tasks, TableAccess access) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.access = access;
  }

  @Override
  public void called(TopicNumber topic) {
    runtime.createMessageCorrelation("message_roundTableCalled").processInstanceBusinessKey(topic.value()).correlateStartMessage();
  }

  @Override
  public void planReady(TopicNumber topic) {
    runtime.createMessageCorrelation("message_planReady").processInstanceBusinessKey(topic.value()).correlate();
  }

  @Override
  public void presiderChanged(TopicNumber topic, String post) {
    tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_confirmPlan").list()
        .forEach(task -> hand(task.getId(), post));
  }

  private void hand(String task, String post) {
    var before = tasks.getIdentityLinksForTask(task).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
    if (!before.contains(post)) {
      tasks.addCandidateGroup(task, post);
      before.forEach(former -> tasks.deleteCandidateGroup(task, former));
      tasks.setAssignee(task, null);
    }
  }

  @Override
  public void leaderMissing(TopicNumber topic, boolean missing) {
    // whoever writes the answer down need not be the one who holds the meeting
    access.call(() -> {
      tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey(MethodStep.DELIBERATE.task()).list()
          .forEach(task -> mark(task, missing));
      return null;
    });
  }

  private void mark(Task task, boolean missing) {
    var name = task.getName().replace(MISSING, "");
    task.setName(missing ? MISSING + name : name);
    tasks.saveTask(task);
  }

  @Override
  public void questionAsked(TopicNumber topic, long question) {
    runtime.createMessageCorrelation("message_questionAsked").processInstanceBusinessKey(topic.value())
        .setVariable(RoutingVariable.QUESTION_ID.id(), question).correlateStartMessage();
  }

  @Override
  public void resolutionReached(TopicNumber topic) {
    runtime.createMessageCorrelation("message_resolutionReached").processInstanceBusinessKey(topic.value()).correlate();
  }

  /** The topic's close wakes ⑩; a round-table that is not there yet asks the topic itself. */
  void topicClosed(TopicNumber topic) {
    runtime.createMessageCorrelation(TOPIC_CLOSED).processInstanceBusinessKey(topic.value()).correlateAll();
  }

  /** 重新办理: ⑩ 建台帐 that nobody has done waits for the close again, with days of its own from then on. */
  void topicReopened(TopicNumber topic) {
    tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey(LEDGER).list()
        .forEach(open -> runtime.createProcessInstanceModification(open.getProcessInstanceId())
            .startBeforeActivity("event_topicClosed").cancelAllForActivity(LEDGER).execute());
  }
}
