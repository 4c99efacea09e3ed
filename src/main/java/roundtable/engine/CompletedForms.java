package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.DutyRoster;

/** Takes in what was sent for a task: from whom, for which post, about which topic. */
@Component
class CompletedForms {

  private final FormReader reader;
  private final DutyRoster roster;
  private final Clock clock;

  CompletedForms(FormReader reader, DutyRoster roster, Clock clock) {
    this.reader = reader;
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * The form of a task that is being completed.
   *
   * @throws Refusal when the person does not act for the task's post today
   */
  CompletedForm of(DelegateTask task) {
    var execution = task.getExecution();
    if (execution == null) {
      // somebody else ended it between the look and the deed
      throw new Refusal(FinishedTasks.UNKNOWN);
    }
    return new CompletedForm(TopicNumber.find(execution.getProcessBusinessKey()).orElse(null), official(task), execution, reader);
  }

  /** The form with which a process is being started; its post is not known yet. */
  CompletedForm of(DelegateExecution execution) {
    RoutingGuard.refuseSmuggled(execution);
    return new CompletedForm(null, new Official(person(), ""), execution, reader);
  }

  /** Nobody is signed in and the topic is known: the product begins what a resident sent, every official is signed in. */
  static boolean isOfAResident(DelegateExecution execution) {
    return person() == null && TopicNumber.find(execution.getProcessBusinessKey()).isPresent();
  }

  static TopicNumber topic(DelegateExecution execution) {
    return new TopicNumber(execution.getProcessBusinessKey());
  }

  private Official official(DelegateTask task) {
    var person = person();
    var today = LocalDate.now(clock);
    var posts = task.getCandidates().stream().map(link -> link.getGroupId()).toList();
    var post = posts.stream().filter(candidate -> roster.mayAct(person, candidate, today)).findFirst()
        .orElseThrow(() -> new Refusal("您不在“%s”岗位上，不能办理“%s”".formatted(
            posts.stream().map(roster::titleOf).findFirst().orElse("该"), task.getName())));
    return new Official(person, post);
  }

  private static String person() {
    return Context.getCommandContext().getAuthenticatedUserId();
  }
}
