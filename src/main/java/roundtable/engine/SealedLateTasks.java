package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import roundtable.discipline.ReferralDelayDesk;
import roundtable.discipline.ReferralDutyDesk;

/** Late tasks of referrals: pressed like all others, and only the circle hears of it (R96, R97). */
@Component
class SealedLateTasks {

  private final TaskService tasks;
  private final SealedAccess sealed;
  private final ReferralDelayDesk delays;
  private final ReferralDutyDesk duties;
  private final Clock clock;

  SealedLateTasks(TaskService tasks, SealedAccess sealed, ReferralDelayDesk delays, ReferralDutyDesk duties, Clock clock) {
    this.tasks = tasks;
    this.sealed = sealed;
    this.delays = delays;
    this.duties = duties;
    this.clock = clock;
  }

  /** Presses what was due before that moment. */
  void press(Date before) {
    sealed.call(() -> {
      tasks.createTaskQuery().processDefinitionKey(SealedModels.REFERRAL).dueBefore(before).list().forEach(this::press);
      return null;
    });
  }

  private void press(Task late) {
    var number = (String) tasks.getVariable(late.getId(), RoutingVariable.REFERRAL_NUMBER.id());
    var dueOn = LocalDate.ofInstant(late.getDueDate().toInstant(), clock.getZone());
    if (delays.urge(late.getId(), number, late.getName(), post(late), dueOn)) {
      LateMark.URGED.put(late);
      tasks.saveTask(late);
    }
    if (delays.isToBeHandedOn(late.getId())) {
      var next = next(late, number).filter(post -> !post.equals(post(late)));
      next.ifPresent(post -> tasks.addCandidateGroup(late.getId(), post));
      delays.handedOn(late.getId(), number, next);
    }
  }

  // what the commission investigates is nobody else's to take over
  private Optional<String> next(Task late, String number) {
    return switch (late.getTaskDefinitionKey()) {
      case "userTask_confirmReferral" -> Optional.of(duties.nextConfirmingPost(number));
      case "userTask_urgeReceipt", "userTask_takeReceipt" -> Optional.of(duties.nextRemindingPost(number));
      default -> Optional.empty();
    };
  }

  private String post(Task late) {
    return tasks.getIdentityLinksForTask(late.getId()).stream().map(IdentityLink::getGroupId).findFirst().orElse("");
  }
}
