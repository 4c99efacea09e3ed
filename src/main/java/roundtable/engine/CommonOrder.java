package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.commonorder.AnswerReview;
import roundtable.commonorder.CommonOrderAnswerDesk;
import roundtable.commonorder.CommonOrderAnswer;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.commonorder.CommonOrderRequest;
import roundtable.organisation.Role;
import roundtable.overdue.OrderChoice;

/** {@code common-order.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class CommonOrder {

  private final CompletedForms forms;
  private final DepartmentPosts departments;
  private final OrderVacancies vacancies;
  private final CommonOrderDesk orders;
  private final CommonOrderAnswerDesk answers;
  private final Clock clock;

  CommonOrder(CompletedForms forms, DepartmentPosts departments, OrderVacancies vacancies, CommonOrderDesk orders,
      CommonOrderAnswerDesk answers, Clock clock) {
    this.forms = forms;
    this.departments = departments;
    this.vacancies = vacancies;
    this.orders = orders;
    this.answers = answers;
    this.clock = clock;
  }

  public void issueOrder(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(orders.issue(form.as(CommonOrderRequest.class), form.by().person()).number());
  }

  // ——— 逐题答复

  public String department(DelegateExecution execution) {
    return vacancies.journaled(number(execution), departments.own(order(execution).unit()));
  }

  /** The last moment for the answer; null while the year's schedule is unknown. */
  public Date answerDue(DelegateExecution execution) {
    return Limit.endOf(order(execution).dueOn(), clock.getZone());
  }

  /** It is wanted soon: listed under 即将到期 on its last day. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(order(execution).dueOn(), clock.getZone());
  }

  public Date urgeTimer(DelegateExecution execution) {
    return Limit.from(order(execution).urgeOn(), clock.getZone());
  }

  public Date superviseTimer(DelegateExecution execution) {
    return Limit.from(order(execution).superviseOn(), clock.getZone());
  }

  public void answerTopics(DelegateTask task) {
    var form = forms.of(task);
    answers.answer(number(task.getExecution()), form.as(CommonOrderAnswer.class), form.by());
  }

  // ——— 审核答复

  public String secretariat(DelegateExecution execution) {
    return vacancies.journaled(number(execution), departments.district(Role.SECRETARIAT));
  }

  /** Before the order would come before the supervision; null while the year's schedule is unknown. */
  public Date reviewDue(DelegateExecution execution) {
    return Limit.endOf(order(execution).superviseOn(), clock.getZone());
  }

  public void reviewAnswer(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(orders.review(number(task.getExecution()), form.as(AnswerReview.class), form.by()));
  }

  // ——— 催办、督查

  public void urge(DelegateExecution execution) {
    answers.urge(number(execution), departments.own(order(execution).unit()).title());
  }

  public String supervisor(DelegateExecution execution) {
    return vacancies.journaled(number(execution), departments.supervisor(order(execution).unit()));
  }

  /** To be decided on the day itself; null while the year's schedule is unknown. */
  public Date superviseDue(DelegateExecution execution) {
    return reviewDue(execution);
  }

  public void superviseAnswer(DelegateTask task) {
    var form = forms.of(task);
    answers.supervise(number(task.getExecution()), form.as(OrderChoice.class), form.by());
  }

  private roundtable.commonorder.CommonOrder order(DelegateExecution execution) {
    return orders.order(number(execution));
  }

  private static String number(DelegateExecution execution) {
    return execution.getProcessBusinessKey();
  }
}
