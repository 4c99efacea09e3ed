package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.kernel.Level;
import roundtable.organisation.Role;
import roundtable.overdue.OrderChoice;
import roundtable.whistle.ArrivalConfirmation;
import roundtable.whistle.ReportIn;
import roundtable.whistle.ReportInAnswer;
import roundtable.whistle.ReportInDesk;
import roundtable.whistle.ReportInUrgeDesk;
import roundtable.whistle.UnitDecision;
import roundtable.whistle.WhistleDesk;
import roundtable.whistle.WhistleRequest;

/** {@code whistle.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class Whistle {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final DepartmentPosts departments;
  private final WhistleDesk whistles;
  private final ReportInDesk reportIns;
  private final ReportInUrgeDesk urges;
  private final Clock clock;

  Whistle(CompletedForms forms, TaskPosts posts, DepartmentPosts departments, WhistleDesk whistles, ReportInDesk reportIns,
      ReportInUrgeDesk urges, Clock clock) {
    this.forms = forms;
    this.posts = posts;
    this.departments = departments;
    this.whistles = whistles;
    this.reportIns = reportIns;
    this.urges = urges;
    this.clock = clock;
  }

  public void blowWhistle(DelegateExecution execution) {
    var form = forms.of(execution);
    var blown = whistles.blow(form.as(WhistleRequest.class), form.by().person());
    execution.setProcessBusinessKey(blown.topic().value());
    form.set(RoutingVariable.WHISTLE_NUMBER, blown.number());
  }

  public List<Long> reportIns(DelegateExecution execution) {
    return whistles.reportIns(CompletedForm.text(execution, RoutingVariable.WHISTLE_NUMBER));
  }

  // ——— 报到

  public String reportingPost(DelegateExecution execution) {
    return posts.journaled(CompletedForms.topic(execution), departments.own(reportIn(execution).unit()));
  }

  /** The last moment for reporting in; null while the year's schedule is unknown. */
  public Date reportDue(DelegateExecution execution) {
    return Limit.endOf(reportIn(execution).dueOn(), clock.getZone());
  }

  /** It is wanted soon: listed under 即将到期 on its last day. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(reportIn(execution).dueOn(), clock.getZone());
  }

  public Date urgeTimer(DelegateExecution execution) {
    return Limit.from(reportIn(execution).urgeOn(), clock.getZone());
  }

  public Date superviseTimer(DelegateExecution execution) {
    return Limit.from(reportIn(execution).superviseOn(), clock.getZone());
  }

  public void reportIn(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(reportIns.answer(id(task.getExecution()), form.as(ReportInAnswer.class), form.by()));
  }

  // ——— 不属于本部门

  /** Whom the whistler's level reports to: the street's clerk, for a street's own whistle the secretariat. */
  public String decidingPost(DelegateExecution execution) {
    var role = urges.whistledBy(id(execution)) == Level.COMMUNITY ? Role.STREET_CLERK : Role.SECRETARIAT;
    return posts.owner(CompletedForms.topic(execution), role);
  }

  /** As many working days as the report-in has; null while the year's schedule is unknown. */
  public Date answerDue(DelegateExecution execution) {
    return Limit.endOf(reportIns.answerBy(id(execution), Limit.begunOn(execution, clock)), clock.getZone());
  }

  public void decideUnit(DelegateTask task) {
    var form = forms.of(task);
    reportIns.decide(id(task.getExecution()), form.as(UnitDecision.class), form.by());
  }

  // ——— 到场确认

  public String whistlersPost(DelegateExecution execution) {
    return posts.successor(CompletedForms.topic(execution), whistles.whistlerOf(reportIn(execution)));
  }

  public void confirmArrival(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(reportIns.confirm(id(task.getExecution()), form.as(ArrivalConfirmation.class), form.by()));
  }

  // ——— 催办、督查

  public void urge(DelegateExecution execution) {
    urges.urge(id(execution), departments.own(reportIn(execution).unit()).title());
  }

  public String supervisor(DelegateExecution execution) {
    return posts.journaled(CompletedForms.topic(execution), departments.supervisor(reportIn(execution).unit()));
  }

  public void superviseReport(DelegateTask task) {
    var form = forms.of(task);
    urges.supervise(id(task.getExecution()), form.as(OrderChoice.class), form.by());
  }

  private ReportIn reportIn(DelegateExecution execution) {
    return reportIns.reportIn(id(execution));
  }

  private static long id(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.REPORT_IN_ID);
  }
}
