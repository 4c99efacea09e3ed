package roundtable.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.returns.CorrectionDraft;
import roundtable.returns.PublishedCorrectionDesk;
import roundtable.returns.SheetApproval;
import roundtable.returns.SheetApprovalDesk;
import roundtable.returns.UnitSheetDesk;

/** {@code published-correction.bpmn} on one page; whose it is and by when: {@link SheetWork}. */
@Component
public class PublishedCorrection extends SheetWork {

  private final CompletedForms forms;
  private final PublishedCorrectionDesk corrections;

  PublishedCorrection(CompletedForms forms, UnitSheetDesk returns, SheetApprovalDesk approvals, PublishedCorrectionDesk corrections, DutyRoster roster,
      Organisation organisation, Clock clock) {
    super(forms, returns, approvals, roster, organisation, clock);
    this.forms = forms;
    this.corrections = corrections;
  }

  public void draftCorrection(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(corrections.draft(form.as(CorrectionDraft.class), form.by().person()));
  }

  public void approveCorrection(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(corrections.decide(number(task.getExecution()), form.as(SheetApproval.class), form.by()) ? "APPROVED" : "SENT_BACK");
  }
}
