package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import roundtable.organisation.Duty;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.Role;
import roundtable.organisation.UnitType;
import roundtable.returns.ObjectionDecision;
import roundtable.returns.SheetAmendment;
import roundtable.returns.SheetAnswer;
import roundtable.returns.SheetApproval;
import roundtable.returns.SheetApprovalDesk;
import roundtable.returns.SheetBatch;
import roundtable.returns.UnitSheetDesk;

/** What has to be done about sheets of units, by whom and by when, the month's and the year's alike. */
public abstract class SheetWork {

  private final CompletedForms forms;
  private final UnitSheetDesk returns;
  private final SheetApprovalDesk approvals;
  private final DutyRoster roster;
  private final Organisation organisation;
  private final Clock clock;

  SheetWork(CompletedForms forms, UnitSheetDesk returns, SheetApprovalDesk approvals, DutyRoster roster, Organisation organisation, Clock clock) {
    this.forms = forms;
    this.returns = returns;
    this.approvals = approvals;
    this.roster = roster;
    this.organisation = organisation;
    this.clock = clock;
  }

  // ——— what is recorded, in the order of both diagrams

  public void confirmSheet(DelegateTask task) {
    var form = forms.of(task);
    returns.answer(sheet(task.getExecution()), form.as(SheetAnswer.class), form.by());
  }

  public void decideObjection(DelegateTask task) {
    var form = forms.of(task);
    returns.decide(sheet(task.getExecution()), form.as(ObjectionDecision.class), form.by());
  }

  /** The council's word about the month's or the year's sheets. */
  final void approve(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(approvals.approve(number(task.getExecution()), form.as(SheetApproval.class), form.by()) ? "APPROVED" : "SENT_BACK");
  }

  final void amend(DelegateTask task) {
    var form = forms.of(task);
    approvals.amend(number(task.getExecution()), form.as(SheetAmendment.class), form.by());
  }

  // ——— whose it is, and by when

  public List<Long> awaitedSheets(DelegateExecution execution) {
    return returns.awaited(number(execution));
  }

  public List<Long> objectedSheets(DelegateExecution execution) {
    return returns.objected(number(execution));
  }

  /** Who speaks for the unit of the sheet; what a dissolved unit would say falls to the secretariat. */
  public String unitPost(DelegateExecution execution) {
    var unit = returns.sheet(sheet(execution)).unit();
    var stands = List.of(UnitType.STREET, UnitType.TOWN, UnitType.DEPARTMENT).stream()
        .flatMap(type -> organisation.units(type, today()).stream()).anyMatch(each -> each.code().equals(unit));
    return stands ? told(execution, roster.contactOf(unit, today())) : post(execution, Role.SECRETARIAT);
  }

  public String secretariat(DelegateExecution execution) {
    return post(execution, Role.SECRETARIAT);
  }

  public String council(DelegateExecution execution) {
    return post(execution, Role.COUNCIL);
  }

  public String leadingGroup(DelegateExecution execution) {
    return post(execution, Role.LEADING_GROUP);
  }

  private String post(DelegateExecution execution, Role role) {
    return told(execution, roster.dutyOf(organisation.units(UnitType.DISTRICT, today()).get(0).code(), role, today()));
  }

  private String told(DelegateExecution execution, Duty duty) {
    if (!duty.skipped().isEmpty()) {
      returns.vacant(number(execution), duty.skipped(), duty.title());
    }
    return duty.post();
  }

  /** The last moment for an objection; null while the year's schedule is unknown. */
  public Date confirmDue(DelegateExecution execution) {
    return Limit.endOf(batch(execution).confirmUntil(), clock.getZone());
  }

  /** It is wanted soon: listed under 即将到期 on its last day. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(batch(execution).confirmUntil(), clock.getZone());
  }

  /** When silence counts as consent. */
  public Date silenceTimer(DelegateExecution execution) {
    return Limit.after(batch(execution).confirmUntil(), clock.getZone());
  }

  public Date answerDue(DelegateExecution execution) {
    return fromBegin(execution, batch(execution).answerDays());
  }

  public Date approveDue(DelegateExecution execution) {
    return fromBegin(execution, batch(execution).approveDays());
  }

  public void silence(DelegateExecution execution) {
    returns.silence(number(execution));
  }

  private Date fromBegin(DelegateExecution execution, int days) {
    return Limit.endOf(returns.workingDaysFrom(Limit.begunOn(execution, clock), days), clock.getZone());
  }

  private SheetBatch batch(DelegateExecution execution) {
    return returns.batch(number(execution));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  static long sheet(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.SHEET_ID);
  }

  static String number(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
