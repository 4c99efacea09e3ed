package roundtable.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import roundtable.deliberation.RoundTableDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.MethodStep;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;

/** A new working calendar: the open tasks of the ten steps are counted again from the day they were given out, never shortened. */
@Component
class MethodRecalculation implements RuleChange {

  /** Tasks beside the ten that are due when one of them is. */
  private static final Map<String, MethodStep> BESIDE = Map.of("userTask_confirmPlan", MethodStep.SEND_NOTICE,
      "userTask_proposeDay", MethodStep.SELECT_TOPIC, "userTask_consentToDay", MethodStep.SELECT_TOPIC);

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RoundTableDesk roundTables;
  private final MethodLimits limits;
  private final Journal journal;
  private final Clock clock;

  MethodRecalculation(TaskService tasks, RuntimeService runtime, RoundTableDesk roundTables, MethodLimits limits,
      Journal journal, Clock clock) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.roundTables = roundTables;
    this.limits = limits;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public void published(RuleTable table, int version, Instant inForceFrom) {
    if (table == RuleTable.WORKING_CALENDAR) {
      var topics = topics();
      tasks.createTaskQuery().processDefinitionKeyIn("ten-step-method", "round-table-consent").list()
          .forEach(open -> recount(open, new TopicNumber(topics.get(open.getProcessInstanceId())), version));
    }
  }

  private void recount(Task open, TopicNumber topic, int version) {
    var roundTable = roundTables.latest(topic);
    var step = MethodStep.find(open.getTaskDefinitionKey()).orElseGet(() -> BESIDE.get(open.getTaskDefinitionKey()));
    var begun = day(open.getCreateTime());
    var due = limits.dueDate(roundTable, step, begun);
    if (due == null || open.getDueDate() != null && !due.after(open.getDueDate())) {
      return;
    }
    journal.record(topic, Official.SYSTEM, EventKind.LIMIT_MOVED, "工作日历调整，“%s”的办理时限由%s改为%s".formatted(
        step.label(), open.getDueDate() == null ? "待国务院通知" : WrittenDate.of(day(open.getDueDate())),
        WrittenDate.of(day(due))), "《%s》第%d版".formatted(RuleTable.WORKING_CALENDAR.label(), version));
    open.setDueDate(due);
    open.setFollowUpDate(limits.remindDate(roundTable, step, begun));
    tasks.saveTask(open);
  }

  private Map<String, String> topics() {
    return runtime.createProcessInstanceQuery().processDefinitionKeyIn("ten-step-method", "round-table-consent").list()
        .stream().collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private LocalDate day(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
  }
}
