package roundtable.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.returns.ObjectionDecision;
import roundtable.returns.SheetAmendment;
import roundtable.returns.SheetAnswer;
import roundtable.returns.SheetApproval;
import roundtable.returns.SheetApprovalDesk;
import roundtable.returns.UnitSheetDesk;

/** {@code monthly-return.bpmn} on one page: what is recorded, in the order of the diagram; whose it is and by when: {@link SheetWork}. */
@Component
public class MonthlyReturn extends SheetWork {

  private final CompletedForms forms;
  private final UnitSheetDesk returns;
  private final SheetApprovalDesk approvals;

  MonthlyReturn(CompletedForms forms, UnitSheetDesk returns, SheetApprovalDesk approvals, DutyRoster roster, Organisation organisation,
      Clock clock) {
    super(returns, roster, organisation, clock);
    this.forms = forms;
    this.returns = returns;
    this.approvals = approvals;
  }

  public void confirmSheet(DelegateTask task) {
    var form = forms.of(task);
    returns.answer(sheet(task.getExecution()), form.as(SheetAnswer.class), form.by());
  }

  public void decideObjection(DelegateTask task) {
    var form = forms.of(task);
    returns.decide(sheet(task.getExecution()), form.as(ObjectionDecision.class), form.by());
  }

  public void approveReturn(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(approvals.approve(number(task.getExecution()), form.as(SheetApproval.class), form.by()) ? "APPROVED" : "SENT_BACK");
  }

  public void amendReturn(DelegateTask task) {
    var form = forms.of(task);
    approvals.amend(number(task.getExecution()), form.as(SheetAmendment.class), form.by());
  }
}
