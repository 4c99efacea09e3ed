package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;

/** 签收: a task is claimed for oneself or given to somebody of its post; pushed to anybody else it would get lost there. */
@Component
class ClaimGuard implements TaskListener {

  private final DutyRoster roster;
  private final Clock clock;

  ClaimGuard(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    var assignee = task.getAssignee();
    var sender = Context.getCommandContext().getAuthenticatedUserId();
    if (assignee != null && sender != null && !assignee.equals(sender) && !isOfThePost(assignee, task)) {
      throw new Refusal("“%s”不在“%s”的岗位上，不能由其签收".formatted(assignee, task.getName()));
    }
  }

  private boolean isOfThePost(String person, DelegateTask task) {
    var today = LocalDate.now(clock);
    return task.getCandidates().stream().map(link -> link.getGroupId())
        .anyMatch(post -> post != null && roster.mayAct(person, post, today));
  }
}
