package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.discipline.DisciplineDesk;
import roundtable.discipline.ReceiptFlow;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.ReferralFlow;
import roundtable.overdue.ReferralGround;

/** What the domain tells the sealed processes. The facts of a proposal go to the desk, only its number to the process. */
@Component
class ReferralMessages implements ReferralFlow, ReceiptFlow {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final ManagementService management;
  private final SealedAccess sealed;
  // asked for late: the supervisors' desk tells this class, and the discipline desk knows the supervisors' clocks
  private final ObjectProvider<DisciplineDesk> discipline;
  private final Clock clock;

  ReferralMessages(RuntimeService runtime, TaskService tasks, ManagementService management, SealedAccess sealed,
      ObjectProvider<DisciplineDesk> discipline, Clock clock) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.management = management;
    this.sealed = sealed;
    this.discipline = discipline;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void propose(TopicNumber topic, long clockId, ReferralGround ground, String facts, Official by) {
    discipline.getObject().propose(topic, clockId, ground, facts, by)
        .ifPresent(number -> sealed.call(() -> runtime.createMessageCorrelation("message_referralProposed")
            .tenantId(SealedCircle.TENANT).processInstanceBusinessKey(topic.value())
            .setVariable(RoutingVariable.REFERRAL_NUMBER.id(), number).correlateStartMessage()));
  }

  @Override
  public void receiptMoved(String referral, LocalDate lastDay) {
    sealed.call(() -> {
      var waiting = runtime.createProcessInstanceQuery().processDefinitionKey(SealedModels.REFERRAL)
          .variableValueEquals(RoutingVariable.REFERRAL_NUMBER.id(), referral).singleResult();
      move(waiting.getId(), lastDay);
      return null;
    });
  }

  private void move(String process, LocalDate lastDay) {
    var timer = Date.from(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    management.createJobQuery().processInstanceId(process).activityId("event_receiptOverdue").list()
        .forEach(job -> management.setJobDuedate(job.getId(), timer));
    tasks.createTaskQuery().processInstanceId(process).taskDefinitionKey("userTask_acknowledgeReferral").list()
        .forEach(task -> {
          task.setDueDate(Limit.endOf(Optional.of(lastDay), clock.getZone()));
          tasks.saveTask(task);
        });
  }
}
