package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.discipline.Acknowledgement;
import roundtable.discipline.Confirmation;
import roundtable.discipline.DisciplineDesk;
import roundtable.discipline.Disposition;
import roundtable.discipline.OwnInitiative;
import roundtable.discipline.ReceiptRemark;
import roundtable.discipline.ReceiptReminder;
import roundtable.discipline.ReferralDutyDesk;

/** {@code discipline-referral.bpmn} on one page: its ids, and what its tasks record, in the order of the diagram. */
@Component
public class DisciplineReferral {

  private final CompletedForms forms;
  private final DisciplineDesk discipline;
  private final ReferralDutyDesk duties;
  private final Clock clock;

  DisciplineReferral(CompletedForms forms, DisciplineDesk discipline, ReferralDutyDesk duties, Clock clock) {
    this.forms = forms;
    this.discipline = discipline;
    this.duties = duties;
    this.clock = clock;
  }

  public String confirmingPost(DelegateExecution execution) {
    return duties.confirmingPost(number(execution));
  }

  public String receivingPost(DelegateExecution execution) {
    return duties.receivingPost(number(execution));
  }

  public String remindingPost(DelegateExecution execution) {
    return duties.remindingPost(number(execution));
  }

  /** By when a person confirms, reminds or takes the receipt; null while the year's schedule is unknown. */
  public Date confirmBy(DelegateExecution execution) {
    return endOf(duties.confirmBy(number(execution), Limit.begunOn(execution, clock)));
  }

  /** By when the commission receives; null while the year's schedule is unknown. */
  public Date acknowledgeBy(DelegateExecution execution) {
    return endOf(duties.acknowledgeBy(number(execution)));
  }

  /** By when the commission disposes; null while the year's schedule is unknown. */
  public Date disposeBy(DelegateExecution execution) {
    return endOf(duties.disposeBy(number(execution)));
  }

  /** When the receipt is overdue, for the timer; not by itself while the year's schedule is unknown. */
  public Date receiptOverdue(DelegateExecution execution) {
    return Limit.after(duties.acknowledgeBy(number(execution)), clock.getZone());
  }

  public void takeUpCase(DelegateExecution execution) {
    var form = forms.of(execution);
    var taken = discipline.takeUp(form.as(OwnInitiative.class), form.by().person());
    execution.setProcessBusinessKey(taken.topic().value());
    execution.setVariable(RoutingVariable.REFERRAL_NUMBER.id(), taken.value());
  }

  public void confirmReferral(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(discipline.confirm(form.text(RoutingVariable.REFERRAL_NUMBER), form.as(Confirmation.class), form.by()));
  }

  public void acknowledgeReferral(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(discipline.acknowledge(form.text(RoutingVariable.REFERRAL_NUMBER), form.as(Acknowledgement.class),
        form.by()));
  }

  public void urgeReceipt(DelegateTask task) {
    var form = forms.of(task);
    discipline.remind(form.text(RoutingVariable.REFERRAL_NUMBER), form.as(ReceiptReminder.class), form.by());
  }

  public void recordDisposition(DelegateTask task) {
    var form = forms.of(task);
    discipline.dispose(form.text(RoutingVariable.REFERRAL_NUMBER), form.as(Disposition.class), form.by());
  }

  public void takeReceipt(DelegateTask task) {
    var form = forms.of(task);
    discipline.takeReceipt(form.text(RoutingVariable.REFERRAL_NUMBER), form.as(ReceiptRemark.class), form.by());
  }

  private Date endOf(Optional<LocalDate> day) {
    return Limit.endOf(day, clock.getZone());
  }

  private static String number(DelegateExecution execution) {
    return (String) execution.getVariable(RoutingVariable.REFERRAL_NUMBER.id());
  }
}
