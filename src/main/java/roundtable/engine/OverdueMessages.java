package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import roundtable.overdue.LimitFlow;
import roundtable.overdue.OverdueFlow;
import roundtable.overdue.StepClock;
import roundtable.overdue.SupervisionDates;

/** What the clocks of the steps tell the processes: tasks and timers that follow a limit, and its supervision. */
@Component
class OverdueMessages implements LimitFlow, OverdueFlow {

  private static final String FLOW = "seven-step-flow";
  private static final String SUPERVISION = "overdue-supervision";
  /** What is due when the step is; a round-table's ten steps have limits of their own. */
  private static final String[] BY_STEP = {FLOW, "publicity-window"};
  /** Due when the window closes, not when the step does. */
  private static final String WATCH = "userTask_watchNotice";
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final TableAccess access;
  private final Clock clock;

  OverdueMessages(RuntimeService runtime, TaskService tasks, ManagementService management, TableAccess access, Clock clock) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void stepOverdue(StepClock late) {
    runtime.createMessageCorrelation("message_stepOverdue").processInstanceBusinessKey(late.topic().value())
        .setVariable(RoutingVariable.CLOCK_ID.id(), late.id()).correlateStartMessage();
  }

  @Override
  public void stepEnded(StepClock ended) {
    runtime.createMessageCorrelation("message_stepEnded").processInstanceBusinessKey(ended.topic().value())
        .processInstanceVariableEquals(RoutingVariable.CLOCK_ID.id(), ended.id()).correlateAll();
  }

  @Override
  public void limitMoved(StepClock moved, SupervisionDates dates) {
    var stopped = moved.pausedOn().isPresent();
    tasks.createTaskQuery().processInstanceBusinessKey(moved.topic().value()).processDefinitionKeyIn(BY_STEP)
        .list().stream().filter(task -> !task.getTaskDefinitionKey().equals(WATCH)).forEach(task -> {
          task.setFollowUpDate(stopped ? null : Limit.startOf(moved.remindOn(), clock.getZone()));
          task.setDueDate(stopped ? null : Limit.endOf(moved.dueOn(), clock.getZone()));
          tasks.saveTask(task);
        });
    supervisionMoved(moved, dates);
  }

  @Override
  public void supervisionMoved(StepClock moved, SupervisionDates dates) {
    of(FLOW, moved, null).forEach(flow ->
        move(flow, StepLimits.timerOf(moved.step()), Limit.after(dates.lastInOrder(), clock.getZone())));
    of(SUPERVISION, moved, moved.id()).forEach(supervision -> {
      move(supervision, "startEvent_urgeDay", from(dates.urgeOn()));
      move(supervision, "startEvent_superviseDay", from(dates.superviseOn()));
      move(supervision, "startEvent_referDay", from(dates.referOn()));
      due(supervision, "userTask_answerUrge", dates.superviseOn().map(day -> day.minusDays(1)));
      due(supervision, "userTask_signOrder", dates.superviseOn());
      due(supervision, "userTask_confirmReferral", dates.referOn());
    });
  }

  @Override
  public void inOwnName(Runnable moves) {
    access.call(() -> {
      moves.run();
      return null;
    });
  }

  private List<ProcessInstance> of(String process, StepClock clock, Long clockId) {
    var query = runtime.createProcessInstanceQuery().processDefinitionKey(process)
        .processInstanceBusinessKey(clock.topic().value());
    return clockId == null ? query.list()
        : clock.isSupervised() ? query.variableValueEquals(RoutingVariable.CLOCK_ID.id(), clockId).list() : List.of();
  }

  private void move(ProcessInstance process, String timer, Date to) {
    management.createJobQuery().processInstanceId(process.getId()).activityId(timer).list()
        .forEach(job -> management.setJobDuedate(job.getId(), to));
  }

  private void due(ProcessInstance process, String task, Optional<LocalDate> lastDay) {
    tasks.createTaskQuery().processInstanceId(process.getId()).taskDefinitionKey(task).list().forEach(open -> {
      open.setDueDate(Limit.endOf(lastDay, clock.getZone()));
      tasks.saveTask(open);
    });
  }

  private Date from(Optional<LocalDate> day) {
    return Limit.from(day, clock.getZone());
  }
}
