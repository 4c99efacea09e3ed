package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;

/** 签收: a task is claimed by or given to somebody of its post; with anybody else it would get lost. */
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
    if (assignee != null && sender != null && !isOfThePost(assignee, task)) {
      throw new Refusal("“%s”不在“%s”的岗位上，不能由其签收".formatted(assignee, task.getName()));
    }
  }

  // of whoever claims for themselves the posts are known already
  private boolean isOfThePost(String person, DelegateTask task) {
    var today = LocalDate.now(clock);
    var sender = Context.getCommandContext().getAuthentication();
    var known = person.equals(sender.getUserId()) && sender.getGroupIds() != null ? sender.getGroupIds() : List.of();
    return task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .anyMatch(post -> known.contains(post) || roster.mayAct(person, post, today));
  }
}
