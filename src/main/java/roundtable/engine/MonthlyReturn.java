package roundtable.engine;

import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.returns.SheetApprovalDesk;
import roundtable.returns.UnitSheetDesk;

/** {@code monthly-return.bpmn} on one page; what both kinds of sheets share, whose it is and by when: {@link SheetWork}. */
@Component
public class MonthlyReturn extends SheetWork {

  MonthlyReturn(CompletedForms forms, UnitSheetDesk returns, SheetApprovalDesk approvals, DutyRoster roster, Organisation organisation,
      Clock clock) {
    super(forms, returns, approvals, roster, organisation, clock);
  }

  public void approveReturn(DelegateTask task) {
    approve(task);
  }

  public void amendReturn(DelegateTask task) {
    amend(task);
  }
}
