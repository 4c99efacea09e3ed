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
import roundtable.overdue.InspectionDesk;
import roundtable.overdue.InspectionReport;
import roundtable.overdue.OrderAnswer;
import roundtable.overdue.OrderDesk;

/** {@code inspection.bpmn} on one page: its ids, and what is recorded, in the order of the diagram. */
@Component
public class Inspection {

  private final CompletedForms forms;
  private final TaskPosts contacts;
  private final InspectionDesk inspections;
  private final OrderDesk orders;
  private final LiftDesk lifts;
  private final Clock clock;

  Inspection(CompletedForms forms, TaskPosts contacts, InspectionDesk inspections, OrderDesk orders,
      LiftDesk lifts, Clock clock) {
    this.forms = forms;
    this.contacts = contacts;
    this.inspections = inspections;
    this.orders = orders;
    this.lifts = lifts;
    this.clock = clock;
  }

  public void inspectTopic(DelegateExecution execution) {
    var form = forms.of(execution);
    var report = form.as(InspectionReport.class);
    var inspected = inspections.inspect(report, form.by().person());
    execution.setProcessBusinessKey(inspected.topic().value());
    lifts.ask(inspected.topic(), LiftCause.INSPECTION, report.liftReason(), inspected.by());
    inspected.order().ifPresent(number -> form.set(RoutingVariable.ORDER_NUMBER, number));
    form.outcome(inspected.order().isPresent() ? "ORDERED" : "NOTED");
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

  private static long partyId(DelegateExecution execution) {
    return CompletedForm.number(execution, RoutingVariable.PARTY_ID);
  }
}
