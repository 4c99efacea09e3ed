package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.discipline.ReferralDutyDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.returns.SheetKind;

/**
 * A new working calendar, after the facts were counted by it: the open tasks and timers beside the seven steps ask their own
 * diagrams again for their dates. A task whose days run from the day on which it was given out is counted here.
 */
@Component
class DateRecalculation implements WorkingCalendarChange {

  /** The seven steps, their windows and their supervision follow the steps' clocks, which also stop and are extended. */
  static final List<String> PROCESSES = List.of("ten-step-method", "round-table-consent", "escalation", "leader-study", "whistle",
      "common-order", "delayed-task", "evaluation-review", "monthly-return", "annual-assessment",  SealedModels.REFERRAL);
  /** Their days are facts, and whoever counted those again has told it. */
  private static final Set<String> TOLD = Set.of("userTask_acceptTopic", "userTask_studyTopic", "userTask_reportIn",
      "userTask_answerTopics", "userTask_reviewAnswer", "userTask_superviseAnswer", "userTask_superviseTask", "userTask_acknowledgeReferral",
      "userTask_reviewDissatisfaction", "userTask_decideDissatisfaction");
  private final TaskService tasks;
  private final ManagementService management;
  private final SealedAccess sealed;
  private final ReferralDutyDesk referrals;
  private final Journal journal;
  private final Clock clock;

  DateRecalculation(TaskService tasks, ManagementService management, SealedAccess sealed, ReferralDutyDesk referrals,
      Journal journal, Clock clock) {
    this.tasks = tasks;
    this.management = management;
    this.sealed = sealed;
    this.referrals = referrals;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  // one command: the diagrams are asked in it, and what moved is written at its end
  @Override
  public void recount(int version) {
    sealed.call(() -> {
      PROCESSES.forEach(process -> management.createJobQuery().processDefinitionKey(process).timers().list()
          .forEach(timer -> management.recalculateJobDuedate(timer.getId(), false)));
      tasks.createTaskQuery().processDefinitionKeyIn(PROCESSES.toArray(String[]::new)).list()
          .forEach(open -> recount((TaskEntity) open, version));
      return null;
    });
  }

  private void recount(TaskEntity open, int version) {
    var due = asked(open.getTaskDefinition().getDueDateExpression(), open);
    if (due == null || open.getDueDate() != null && !due.after(open.getDueDate())) {
      return;
    }
    tell(open, new MovedLimit(day(open.getDueDate()), day(due)), version);
    open.setDueDate(due);
    open.setFollowUpDate(asked(open.getTaskDefinition().getFollowUpDateExpression(), open));
    tasks.saveTask(open);
  }

  private void tell(TaskEntity open, MovedLimit moved, int version) {
    var told = moved.told("“%s”的办理时限".formatted(open.getTaskDefinition().getNameExpression().getExpressionText()));
    // of sheets the facts have told it, and they have no topic
    if (TOLD.contains(open.getTaskDefinitionKey()) || SheetKind.isNumber(open.getExecution().getProcessBusinessKey())) {
      return;
    }
    if (SealedCircle.TENANT.equals(open.getTenantId())) {
      referrals.limitMoved((String) open.getVariable(RoutingVariable.REFERRAL_NUMBER.id()), told);
    } else {
      journal.record(new TopicNumber(open.getExecution().getProcessBusinessKey()), Official.SYSTEM, EventKind.LIMIT_MOVED, told,
          MovedLimit.basis(version));
    }
  }

  private static Date asked(Expression date, TaskEntity open) {
    return date == null ? null : (Date) date.getValue(open.getExecution());
  }

  private LocalDate day(Date moment) {
    return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), clock.getZone());
  }
}
