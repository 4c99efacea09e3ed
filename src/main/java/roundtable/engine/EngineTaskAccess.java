package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import roundtable.access.SignedIn;
import roundtable.access.TaskAccess;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.DutyRoster;

/** Who may see a task is what the engine lets them find; who may work on it is what the duty roster says. */
@Component
class EngineTaskAccess implements TaskAccess {

  private final TaskService tasks;
  private final CommandExecutor engine;
  private final DutyRoster roster;
  private final Clock clock;

  EngineTaskAccess(TaskService tasks, ProcessEngine engine, DutyRoster roster, Clock clock) {
    this.tasks = tasks;
    this.engine = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    this.roster = roster;
    this.clock = clock;
  }

  @Override
  public TopicNumber topicOf(String task) {
    return Optional.ofNullable(open(task).topic())
        .orElseThrow(() -> new Refusal("这项任务不只属于一个议题，要看的都在表单里；办理经过和佐证材料请在各议题自己的待办中查看、附上"));
  }

  private OpenTask open(String task) {
    if (tasks.createTaskQuery().taskId(task).count() == 0) {
      throw notTheirs();
    }
    return engine.execute(new OpenTask.Read(task)).orElseThrow(EngineTaskAccess::notTheirs);
  }

  @Override
  public Official officialFor(String task, SignedIn who) {
    if (open(task).referral() != null) {
      throw new Refusal("移送处置的材料不附在议题上：议题的佐证材料别的岗位也看得到，请写入处置情况");
    }
    var today = LocalDate.now(clock);
    return tasks.getIdentityLinksForTask(task).stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .filter(post -> roster.mayAct(who.person(), post, today)).findFirst()
        .map(post -> new Official(who.person(), post)).orElseThrow(EngineTaskAccess::notTheirs);
  }

  private static AccessRefusal notTheirs() {
    return new AccessRefusal("这项任务不属于您的岗位，或者已经办结，请返回待办列表刷新");
  }
}
