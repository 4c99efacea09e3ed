package roundtable.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.returns.ListDecision;
import roundtable.returns.ListDesk;
import roundtable.returns.ListDraft;
import roundtable.returns.SheetApprovalDesk;
import roundtable.returns.UnitSheetDesk;

/** {@code annual-assessment.bpmn} on one page; what both kinds of sheets share, whose it is and by when: {@link SheetWork}. */
@Component
public class AnnualAssessment extends SheetWork {

  private final CompletedForms forms;
  private final ListDesk lists;

  AnnualAssessment(CompletedForms forms, UnitSheetDesk returns, SheetApprovalDesk approvals, ListDesk lists, DutyRoster roster, Organisation organisation,
      Clock clock) {
    super(forms, returns, approvals, roster, organisation, clock);
    this.forms = forms;
    this.lists = lists;
  }

  public void approveAssessment(DelegateTask task) {
    approve(task);
  }

  public void amendAssessment(DelegateTask task) {
    amend(task);
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
