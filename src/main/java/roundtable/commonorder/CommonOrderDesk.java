package roundtable.commonorder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.Role;
import roundtable.overdue.DutyClockDesk;
import roundtable.topic.TopicDesk;

/** 共性议题交办: the secretariat gives topics of one kind to a department under one order; topics that end drop out (R63). */
@Service
@Transactional
public class CommonOrderDesk {

  private final CommonOrders orders;
  private final CommonOrderTopics listed;
  private final OrderableTopics orderable;
  private final CommonOrderFlow flow;
  private final TopicDesk topics;
  private final Organisation organisation;
  private final DutyRoster roster;
  private final DutyClockDesk limits;
  private final Journal journal;
  private final Clock clock;

  CommonOrderDesk(CommonOrders orders, CommonOrderTopics listed, OrderableTopics orderable, CommonOrderFlow flow, TopicDesk topics,
      Organisation organisation, DutyRoster roster, DutyClockDesk limits, Journal journal, Clock clock) {
    this.orders = orders;
    this.listed = listed;
    this.orderable = orderable;
    this.flow = flow;
    this.topics = topics;
    this.organisation = organisation;
    this.roster = roster;
    this.limits = limits;
    this.journal = journal;
    this.clock = clock;
  }

  /** Issues an order about several topics of the district to one department. */
  public CommonOrder issue(CommonOrderRequest request, String person) {
    var today = LocalDate.now(clock);
    var by = secretariat(person, today);
    var department = organisation.departmentNamed(request.department(), today);
    var named = orderable.named(request.topics(), department);
    var ruling = limits.ruling("COMMON_ORDER");
    var days = request.workingDays() == null ? ruling.number("days") : request.workingDays();
    var order = new CommonOrder(department.code(), request.requirement(), days, today, by.person(), by.post());
    order.run(limits.from(ruling, days, today));
    var saved = orders.save(order);
    listed.saveAll(named.stream().map(topic -> new CommonOrderTopic(saved.id(), topic)).toList());
    named.forEach(topic -> journal.record(topic, by, EventKind.COMMON_ORDER_ISSUED, "交办单%s（共%d个议题）交%s办理，%s前答复：%s"
        .formatted(saved.number(), named.size(), department.name(),
            saved.dueOn().map(WrittenDate::of).orElse("（待国务院通知）"), request.requirement()), ruling));
    return saved;
  }

  /** The order of that number. */
  @Transactional(readOnly = true)
  public CommonOrder order(String number) {
    return CommonOrder.idOf(number).flatMap(orders::findById).orElseThrow(() -> new Refusal("没有编号为%s的交办单".formatted(number)));
  }

  /** Numbers of the topics that are still under the order of that number; what is no number of an order has none. */
  @Transactional(readOnly = true)
  public List<TopicNumber> topicsUnder(String number) {
    return CommonOrder.idOf(number).isEmpty() ? List.of() : topicsOf(order(number)).stream().map(CommonOrderTopic::topic).toList();
  }

  /** The topics that are still under the order. */
  @Transactional(readOnly = true)
  public List<CommonOrderTopic> topicsOf(CommonOrder order) {
    return listed.findByCommonOrderOrderById(order.id()).stream().filter(CommonOrderTopic::isIn).toList();
  }

  /** Accepts the department's answer, or sends it back once. */
  public CommonOrderState review(String number, AnswerReview review, Official by) {
    var order = order(number);
    if (review.accepted()) {
      order.accept(Instant.now(clock));
    } else {
      order.sendBack(review.reason(), limits.from(limits.ruling("COMMON_ORDER"), order.workingDays(), LocalDate.now(clock)));
    }
    var text = review.accepted() ? "采纳" : "退回%s：".formatted(organisation.lastNameOf(order.unit(), LocalDate.now(clock)));
    topicsOf(order).forEach(each -> journal.record(each.topic(), by, EventKind.COMMON_ORDER_REVIEWED,
        "交办单%s的答复%s%s".formatted(number, text, review.reason() == null ? "" : review.reason())));
    // the topics' timelines first, then the order: whoever ends a topic takes them in the same order
    return orders.save(order).state();
  }

  /** The topic is over: it drops out of its open orders; an order of which nothing is left ends. */
  public void topicEnded(TopicNumber number) {
    var why = topics.topic(number).state().label();
    listed.findByTopicAndLeftWhyIsNull(number).forEach(each -> orders.lock(each.commonOrder())
        .filter(order -> order.state().isOpen()).ifPresent(order -> leave(each, order, why)));
  }

  private void leave(CommonOrderTopic topic, CommonOrder order, String why) {
    topic.leave("议题" + why);
    listed.save(topic);
    journal.record(topic.topic(), Official.SYSTEM, EventKind.COMMON_ORDER_LEFT, "议题%s，退出交办单%s".formatted(why, order.number()));
    if (topicsOf(order).isEmpty()) {
      order.empty(Instant.now(clock));
      flow.orderEmptied(orders.save(order).number());
    }
  }

  private Official secretariat(String person, LocalDate today) {
    return roster.unitActedFor(person, Role.SECRETARIAT, today)
        .map(unit -> new Official(person, roster.dutyOf(unit, Role.SECRETARIAT, today).post()))
        .orElseThrow(() -> new Refusal("共性议题由理事会办公室交办，您目前不在这个岗位上"));
  }
}
