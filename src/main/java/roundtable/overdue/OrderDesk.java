package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/** 督办单: signed by a supervisor, answered by every party that it names (R94, R99). */
@Service
@Transactional
public class OrderDesk {

  private final OrderParties parties;
  private final ResponsibleParties responsible;
  private final RunningClocks clocks;
  private final NoteDesk notes;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  OrderDesk(OrderParties parties, ResponsibleParties responsible, RunningClocks clocks, NoteDesk notes,
      JdbcClient jdbc, Journal journal, Clock clock) {
    this.parties = parties;
    this.responsible = responsible;
    this.clocks = clocks;
    this.notes = notes;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Signs an order about an overdue step.
   *
   * @return its number
   */
  public String sign(long clockId, OrderDraft draft, Official by) {
    return sign(clocks.clock(clockId), null, draft, by);
  }

  /**
   * Signs an order to one department about what it owes besides the topic's own steps (吹哨报到、共性议题交办).
   *
   * @param department its full name
   * @return id of the party, which answers by doing it
   */
  public long sign(TopicNumber topic, String department, String work, OrderChoice choice, Official by) {
    var number = sign(clocks.running(topic), null,
        new OrderDraft(choice.problem(), List.of(new Assignment(department, choice.orderDue(), work))), by);
    return unanswered(number).get(0);
  }

  /** Signs an order; {@code patrol} is the inspection that it follows from, or null. */
  String sign(StepClock of, Long patrol, OrderDraft draft, Official by) {
    notes.refuseEmptyWords("督办单写的问题", draft.problem());
    draft.assignments().forEach(each -> notes.refuseEmptyWords("要做的事", each.work()));
    var topic = of.topic();
    var number = nextNumber(topic);
    jdbc.sql("""
            insert into supervision_order (number, topic, clock_id, patrol_id, problem, signed_at, signed_by, signed_post)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(number, topic.value(), of.id(), patrol, draft.problem(), Instant.now(clock).atOffset(ZoneOffset.UTC),
            by.person(), by.post())
        .update();
    var named = draft.assignments().stream().map(each -> responsible.named(number, topic, each)).toList();
    refuseTwice(named);
    parties.saveAll(named);
    journal.record(topic, by, EventKind.ORDER_SIGNED, "督办单%s：%s。责任方：%s".formatted(number, draft.problem(),
        named.stream().map(OrderDesk::described).collect(Collectors.joining("；"))));
    return number;
  }

  /** Ids of the parties that have not answered an order, in its order. */
  @Transactional(readOnly = true)
  public List<Long> unanswered(String order) {
    return parties.findByOrderNumberOrderById(order).stream().filter(each -> each.answeredAt() == null)
        .map(OrderParty::id).toList();
  }

  /** One party of an order. */
  @Transactional(readOnly = true)
  public OrderParty party(long id) {
    return parties.findById(id).orElseThrow(() -> new Refusal("没有这个责任方的督办记录"));
  }

  /** Whether an order about that turn of the step names the unit as responsible. */
  @Transactional(readOnly = true)
  public boolean isResponsible(long clockId, String unit) {
    return jdbc.sql("""
            select exists (select 1 from supervision_order o join order_party p on p.order_number = o.number
              where o.clock_id = ? and p.unit = ?)""").params(clockId, unit).query(Boolean.class).single();
  }

  /** Records a party's answer; one without anything new answers nothing. */
  public void answer(long partyId, OrderAnswer answer, Official by) {
    var party = party(partyId);
    party.answer(answer, Instant.now(clock), by.person());
    notes.answer(party.topic(), answer.answer(), by);
    parties.save(party);
    journal.record(party.topic(), by, EventKind.ORDER_ANSWERED, "督办单%s，%s：%s，%s".formatted(party.orderNumber(),
        party.name(), answer.completed() ? "已完成" : "未完成", answer.answer()));
  }

  /** What an order says, for whoever has to answer it. */
  @Transactional(readOnly = true)
  public String problem(String order) {
    return jdbc.sql("select problem from supervision_order where number = ?").param(order).query(String.class).single();
  }

  // the topic's journal is locked by whoever writes; two at once get one number each, or one of them is refused
  private String nextNumber(TopicNumber topic) {
    var count = jdbc.sql("select count(*) from supervision_order where topic = ?").param(topic.value())
        .query(Integer.class).single();
    return "%s-DB%d".formatted(topic.value(), count + 1);
  }

  private static void refuseTwice(List<OrderParty> named) {
    var names = named.stream().map(OrderParty::name).toList();
    names.stream().filter(name -> names.indexOf(name) != names.lastIndexOf(name)).findFirst().ifPresent(name -> {
      throw new Refusal("责任方“%s”列了两次，请合并成一行".formatted(name));
    });
  }

  private static String described(OrderParty party) {
    return "%s，%s前，%s".formatted(party.name(), WrittenDate.of(party.dueOn()), party.assignment());
  }
}
