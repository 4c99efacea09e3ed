package roundtable.engine;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.deliberation.DayConsent;
import roundtable.deliberation.DayProposal;
import roundtable.deliberation.MeetingDayDesk;
import roundtable.deliberation.RoundTableDesk;
import roundtable.kernel.MethodStep;
import roundtable.organisation.Role;

/** {@code round-table-consent.bpmn} on one page: the street proposes a day, the council consents or refuses (R32). */
@Component
public class RoundTableConsent {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final MethodLimits limits;
  private final RoundTableDesk roundTables;
  private final MeetingDayDesk days;

  RoundTableConsent(CompletedForms forms, TaskPosts posts, MethodLimits limits, RoundTableDesk roundTables,
      MeetingDayDesk days) {
    this.forms = forms;
    this.posts = posts;
    this.limits = limits;
    this.roundTables = roundTables;
    this.days = days;
  }

  public String streetClerk(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.STREET_CLERK);
  }

  public String secretariat(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.SECRETARIAT);
  }

  /** As long as ① 选议题 itself may take; null while the year's schedule is unknown. */
  public Date dueDate(DelegateExecution execution) {
    return limits.dueDate(execution, roundTables.latest(CompletedForms.topic(execution)), MethodStep.SELECT_TOPIC);
  }

  public Date remindDate(DelegateExecution execution) {
    return limits.remindDate(execution, roundTables.latest(CompletedForms.topic(execution)), MethodStep.SELECT_TOPIC);
  }

  public void proposeDay(DelegateTask task) {
    var form = forms.of(task);
    days.propose(form.topic(), form.as(DayProposal.class), form.by());
  }

  public void consentToDay(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(days.consent(form.topic(), form.as(DayConsent.class), form.by()) ? "CONSENTED" : "REFUSED");
  }
}
