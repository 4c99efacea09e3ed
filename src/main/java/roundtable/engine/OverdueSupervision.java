package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.escalation.LiftCause;
import roundtable.escalation.LiftDesk;
import roundtable.overdue.OrderAnswer;
import roundtable.overdue.OrderDesk;
import roundtable.overdue.OrderDraft;
import roundtable.overdue.OverdueDesk;
import roundtable.overdue.ReferralChoice;
import roundtable.overdue.ReferralDesk;
import roundtable.overdue.SupervisionDates;
import roundtable.overdue.UrgeAnswer;
import roundtable.overdue.UrgeDesk;

/** {@code overdue-supervision.bpmn} on one page: its ids, and what its tasks record, in the order of the diagram. */
@Component
public class OverdueSupervision {

  private final CompletedForms forms;
  private final SupervisionPosts posts;
  private final TaskPosts contacts;
  private final OverdueDesk clocks;
  private final UrgeDesk urges;
  private final OrderDesk orders;
  private final ReferralDesk referrals;
  private final LiftDesk lifts;
  private final Clock clock;

  OverdueSupervision(CompletedForms forms, SupervisionPosts posts, TaskPosts contacts, OverdueDesk clocks,
      UrgeDesk urges, OrderDesk orders, ReferralDesk referrals, LiftDesk lifts, Clock clock) {
    this.forms = forms;
    this.posts = posts;
    this.contacts = contacts;
    this.clocks = clocks;
    this.urges = urges;
    this.orders = orders;
    this.referrals = referrals;
    this.lifts = lifts;
    this.clock = clock;
  }

  // ——— 催办

  public Date urgeTimer(DelegateExecution execution) {
    return Limit.from(dates(execution).urgeOn(), clock.getZone());
  }

  public void urge(DelegateExecution execution) {
    var owners = posts.owners(CompletedForms.topic(execution));
    urges.urge(clockId(execution), owners, posts.titles(owners));
  }

  public String urgedPosts(DelegateExecution execution) {
    return urges.urgedPosts(clockId(execution));
  }

  /** An answer is due before the day of the order; null while that is unknown. */
  public Date answerDue(DelegateExecution execution) {
    return Limit.endOf(dates(execution).superviseOn().map(day -> day.minusDays(1)), clock.getZone());
  }

  public void answerUrge(DelegateTask task) {
    var form = forms.of(task);
    urges.answer(clockId(task.getExecution()), form.as(UrgeAnswer.class), form.by());
  }

  // ——— 督办

  public Date superviseTimer(DelegateExecution execution) {
    return Limit.from(dates(execution).superviseOn(), clock.getZone());
  }

  public String supervisor(DelegateExecution execution) {
    return posts.supervisor(CompletedForms.topic(execution), clocks.clock(clockId(execution)).level());
  }

  /** The order is to be signed on the day itself; null while that is unknown. */
  public Date signDue(DelegateExecution execution) {
    return Limit.endOf(dates(execution).superviseOn(), clock.getZone());
  }

  public void signOrder(DelegateTask task) {
    var form = forms.of(task);
    var draft = form.as(OrderDraft.class);
    form.set(RoutingVariable.ORDER_NUMBER, orders.sign(clockId(task.getExecution()), draft, form.by()));
    lifts.ask(form.topic(), LiftCause.SUPERVISE, draft.liftReason(), form.by());
  }

  public List<Long> parties(DelegateExecution execution) {
    return orders.unanswered(CompletedForm.text(execution, RoutingVariable.ORDER_NUMBER));
  }

  public String responsiblePost(DelegateExecution execution) {
    return contacts.contact(CompletedForms.topic(execution), orders.party(partyId(execution)).unit());
  }

  public Date orderDue(DelegateExecution execution) {
    return Limit.endOf(Optional.of(orders.party(partyId(execution)).dueOn()), clock.getZone());
  }

  public void answerOrder(DelegateTask task) {
    var form = forms.of(task);
    orders.answer(partyId(task.getExecution()), form.as(OrderAnswer.class), form.by());
  }

  // ——— 提请移送

  public Date referTimer(DelegateExecution execution) {
    return Limit.from(dates(execution).referOn(), clock.getZone());
  }

  /** The supervisor; the secretariat when the supervisor's own unit is one of those that were ordered (R17). */
  public String referrer(DelegateExecution execution) {
    var supervisor = supervisor(execution);
    return orders.isResponsible(clockId(execution), supervisor.substring(0, supervisor.indexOf('.')))
        ? posts.secretariat(CompletedForms.topic(execution)) : supervisor;
  }

  /** To be decided on the day itself; null while that is unknown. */
  public Date referDue(DelegateExecution execution) {
    return Limit.endOf(dates(execution).referOn(), clock.getZone());
  }

  public void confirmReferral(DelegateTask task) {
    var form = forms.of(task);
    var choice = form.as(ReferralChoice.class);
    form.passingOutcome(referrals.decide(clockId(task.getExecution()), choice, form.by()) ? "PROPOSED" : "DECLINED");
    lifts.ask(form.topic(), LiftCause.SUPERVISE, choice.liftReason(), form.by());
  }

  private SupervisionDates dates(DelegateExecution execution) {
    return clocks.supervision(clocks.clock(clockId(execution)));
  }

  private static long clockId(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.CLOCK_ID);
  }

  private static long partyId(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.PARTY_ID);
  }
}
