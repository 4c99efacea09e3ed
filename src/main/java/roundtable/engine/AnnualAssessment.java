package roundtable.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.returns.ListDecision;
import roundtable.returns.ListDesk;
import roundtable.returns.ListDraft;
import roundtable.returns.ObjectionDecision;
import roundtable.returns.SheetAmendment;
import roundtable.returns.SheetAnswer;
import roundtable.returns.SheetApproval;
import roundtable.returns.SheetApprovalDesk;
import roundtable.returns.UnitSheetDesk;

/** {@code annual-assessment.bpmn} on one page: what is recorded, in the order of the diagram; whose it is and by when: {@link SheetWork}. */
@Component
public class AnnualAssessment extends SheetWork {

  private final CompletedForms forms;
  private final UnitSheetDesk returns;
  private final SheetApprovalDesk approvals;
  private final ListDesk lists;

  AnnualAssessment(CompletedForms forms, UnitSheetDesk returns, SheetApprovalDesk approvals, ListDesk lists, DutyRoster roster, Organisation organisation,
      Clock clock) {
    super(returns, roster, organisation, clock);
    this.forms = forms;
    this.returns = returns;
    this.approvals = approvals;
    this.lists = lists;
  }

  public void confirmSheet(DelegateTask task) {
    var form = forms.of(task);
    returns.answer(sheet(task.getExecution()), form.as(SheetAnswer.class), form.by());
  }

  public void decideObjection(DelegateTask task) {
    var form = forms.of(task);
    returns.decide(sheet(task.getExecution()), form.as(ObjectionDecision.class), form.by());
  }

  public void approveAssessment(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(approvals.approve(number(task.getExecution()), form.as(SheetApproval.class), form.by()) ? "APPROVED" : "SENT_BACK");
  }

  public void amendAssessment(DelegateTask task) {
    var form = forms.of(task);
    approvals.amend(number(task.getExecution()), form.as(SheetAmendment.class), form.by());
  }

  public void proposeLists(DelegateTask task) {
    var form = forms.of(task);
    lists.propose(number(task.getExecution()), form.as(ListDraft.class), form.by());
  }

  public void decideLists(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(lists.decide(number(task.getExecution()), form.as(ListDecision.class), form.by()) ? "DECIDED" : "SENT_BACK");
  }
}
