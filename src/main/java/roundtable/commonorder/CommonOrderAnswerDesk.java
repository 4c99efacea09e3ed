package roundtable.commonorder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.Organisation;
import roundtable.overdue.OrderAnswer;
import roundtable.overdue.OrderChoice;
import roundtable.overdue.OrderDesk;

/** 逐题答复: the department's measures for each topic of an order, and what follows when none come (R63, R94). */
@Service
@Transactional
public class CommonOrderAnswerDesk {

  private final CommonOrderDesk desk;
  private final CommonOrders orders;
  private final CommonOrderTopics listed;
  private final Organisation organisation;
  private final OrderDesk supervision;
  private final NoteDesk notes;
  private final Journal journal;
  private final Clock clock;

  CommonOrderAnswerDesk(CommonOrderDesk desk, CommonOrders orders, CommonOrderTopics listed, Organisation organisation,
      OrderDesk supervision, NoteDesk notes, Journal journal, Clock clock) {
    this.desk = desk;
    this.orders = orders;
    this.listed = listed;
    this.organisation = organisation;
    this.supervision = supervision;
    this.notes = notes;
    this.journal = journal;
    this.clock = clock;
  }

  /** Records the measures; every topic of the order is answered, and no other. */
  public void answer(String number, CommonOrderAnswer answer, Official by) {
    var order = desk.order(number);
    var topics = desk.topicsOf(order);
    var measures = byTopic(number, answer.measures(), topics);
    var department = organisation.lastNameOf(order.unit(), LocalDate.now(clock));
    topics.forEach(each -> {
      take(each, measures.get(each.topic().value()), by);
      journal.record(each.topic(), by, EventKind.COMMON_ORDER_ANSWERED,
          "交办单%s，%s的措施：%s".formatted(number, department, measures.get(each.topic().value())));
    });
    listed.saveAll(topics);
    order.answer(Instant.now(clock), by);
    orders.save(order);
  }

  /**
   * 催办: the department did not answer in time.
   *
   * @param title of the post that has the task, for people to read
   */
  public void urge(String number, String title) {
    var order = desk.order(number);
    order.urge(Instant.now(clock));
    desk.topicsOf(order).forEach(each -> journal.record(each.topic(), Official.SYSTEM, EventKind.URGED,
        "催办交办单%s：请%s尽快逐题答复".formatted(number, title)));
    orders.save(order);
  }

  /** Before the supervision: an order about each topic, which the department's answer answers, or none, for a reason. */
  public void supervise(String number, OrderChoice choice, Official by) {
    var order = desk.order(number);
    if (choice.ordered() && order.state() != CommonOrderState.ISSUED) {
      throw new Refusal("交办单%s现在“%s”，不必签发督办单，请选择不签发".formatted(number, order.state().label()));
    }
    var department = organisation.lastNameOf(order.unit(), LocalDate.now(clock));
    var topics = desk.topicsOf(order);
    topics.forEach(each -> {
      if (choice.ordered()) {
        each.ordered(supervision.sign(each.topic(), department, "答复交办单%s".formatted(number), choice, by));
      } else {
        journal.record(each.topic(), by, EventKind.INSPECTED,
            "交办单%s，%s逾期未答复，不签发督办单：%s".formatted(number, department, choice.problem()));
      }
    });
    listed.saveAll(topics);
  }

  private static Map<String, String> byTopic(String number, List<TopicMeasure> measures, List<CommonOrderTopic> topics) {
    var asked = topics.stream().map(each -> each.topic().value()).toList();
    var answered = measures.stream().map(each -> each.topicNumber().strip()).toList();
    refuse(answered.stream().filter(each -> !asked.contains(each)).toList(), "交办单" + number + "里没有议题%s，或者已经退出，请删去这一行");
    refuse(answered.stream().filter(each -> answered.indexOf(each) != answered.lastIndexOf(each)).distinct().toList(),
        "议题%s答了两次，请合并成一行");
    refuse(asked.stream().filter(each -> !answered.contains(each)).toList(), "议题%s还没有措施，请逐题答复");
    return measures.stream().collect(Collectors.toMap(each -> each.topicNumber().strip(), TopicMeasure::measure));
  }

  private static void refuse(List<String> topics, String sentence) {
    if (!topics.isEmpty()) {
      throw new Refusal(sentence.formatted(String.join("、", topics)));
    }
  }

  // what the secretariat did not send back because of this topic may stay as it was
  private void take(CommonOrderTopic topic, String measure, Official by) {
    var unchanged = topic.measures().filter(measure::equals).isPresent();
    topic.orderParty().ifPresentOrElse(party -> supervision.answer(party, new OrderAnswer(measure, false, null), by), () -> {
      if (!unchanged) {
        notes.answer(topic.topic(), measure, by);
      }
    });
    topic.measure(measure);
  }
}
