package roundtable.commonorder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.overdue.DutyClockDesk;

/** A new working calendar: every order that is not accepted yet is counted again from its issue, never shortened. */
@Component
class CommonOrderRecalculation implements WorkingCalendarChange {

  private final CommonOrders orders;
  private final CommonOrderTopics listed;
  private final DutyClockDesk limits;
  private final Journal journal;

  CommonOrderRecalculation(CommonOrders orders, CommonOrderTopics listed, DutyClockDesk limits, Journal journal) {
    this.orders = orders;
    this.listed = listed;
    this.limits = limits;
    this.journal = journal;
  }

  @Override
  public void recount(int version) {
    var told = new LinkedHashMap<Long, String>();
    var moved = orders.findByStateInOrderById(Stream.of(CommonOrderState.values()).filter(CommonOrderState::isOpen).toList())
        .stream().filter(order -> isMoved(order, told)).toList();
    tell(told, version);
    // the topics' timelines first, then the orders: whoever ends a topic takes them in the same order
    moved.forEach(orders::save);
  }

  private boolean isMoved(CommonOrder order, Map<Long, String> told) {
    var before = order.dates();
    order.move(limits.again(before, order.issuedOn())).ifPresent(limit ->
        told.put(order.id(), limit.told("交办单%s的答复时限".formatted(order.number()))));
    return !order.dates().equals(before);
  }

  private void tell(Map<Long, String> told, int version) {
    if (!told.isEmpty()) {
      listed.findByCommonOrderInAndLeftWhyIsNullOrderById(List.copyOf(told.keySet())).forEach(each -> journal.record(
          each.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED, told.get(each.commonOrder()), MovedLimit.basis(version)));
    }
  }
}
