package roundtable.whistle;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.PersonalNumbers;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.Unit;
import roundtable.topic.Topic;
import roundtable.topic.TopicDesk;
import roundtable.topic.TopicState;

/** 吹哨: a community or street calls departments to a topic of its place; the call ends with the topic (R24). */
@Service
@Transactional
public class WhistleDesk {

  private final ReportIns reportIns;
  private final CalledDepartments departments;
  private final Whistlers whistlers;
  private final WhistleFlow flow;
  private final TopicDesk topics;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  WhistleDesk(ReportIns reportIns, CalledDepartments departments, Whistlers whistlers, WhistleFlow flow, TopicDesk topics,
      JdbcClient jdbc, Journal journal, Clock clock) {
    this.reportIns = reportIns;
    this.departments = departments;
    this.whistlers = whistlers;
    this.flow = flow;
    this.topics = topics;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Blows the whistle for one or several departments.
   *
   * @throws Refusal unless the topic is running and of the person's community or street
   */
  public Whistle blow(WhistleRequest request, String person) {
    var asked = new TopicNumber(request.topicNumber().strip());
    // before the topic is read: it must not end behind the whistle's back
    journal.lock(asked);
    var topic = running(asked);
    var whistler = whistlers.of(person, topic);
    refuseTooFarAhead(request.wantedOn());
    PersonalNumbers.refuseIn("吹哨的事由或请部门做的事", request.reason() + "\n" + request.asked());
    var called = called(topic.number(), request.units());
    var number = keep(topic, request, whistler);
    called.forEach(unit -> call(new ReportIn(number, topic.number(), request.urgent(), request.wantedOn()), unit));
    journal.record(topic.number(), whistler.by(), EventKind.WHISTLE_BLOWN, "吹哨单%s%s，请%s于%s到%s：%s。事由：%s".formatted(number,
        request.urgent() ? "（紧急）" : "", called.stream().map(Unit::name).collect(Collectors.joining("、")),
        WrittenDate.of(request.wantedOn()), request.place(), request.asked(), request.reason()));
    return new Whistle(topic.number(), number);
  }

  /** Ids of a whistle's report-ins, in the order in which the departments were named. */
  @Transactional(readOnly = true)
  public List<Long> reportIns(String whistle) {
    return reportIns.findByWhistleOrderById(whistle).stream().map(ReportIn::id).toList();
  }

  /** Code of the post that whistled. */
  @Transactional(readOnly = true)
  public String whistlerOf(ReportIn reportIn) {
    return jdbc.sql("select post from whistle where number = ?").param(reportIn.whistle()).query(String.class).single();
  }

  /** The topic is over: whoever was still expected need not come, and the timeline says so. */
  public void topicEnded(TopicNumber number) {
    var open = departments.open(number);
    open.forEach(each -> {
      each.end(Instant.now(clock));
      reportIns.save(each);
      journal.record(number, Official.SYSTEM, EventKind.WHISTLE_ENDED, "议题%s，吹哨单%s不再需要%s报到"
          .formatted(topics.topic(number).state().label(), each.whistle(), departments.nameOf(each.unit())));
    });
    if (!open.isEmpty()) {
      flow.topicEnded(number);
    }
  }

  private Topic running(TopicNumber number) {
    var topic = topics.topic(number);
    if (topic.state() != TopicState.IN_PROGRESS) {
      throw new Refusal("议题%s为“%s”，只有办理中的议题可以吹哨".formatted(number, topic.state().label()));
    }
    return topic;
  }

  private void refuseTooFarAhead(LocalDate wantedOn) {
    var latest = LocalDate.now(clock).plusMonths(1);
    if (wantedOn.isAfter(latest)) {
      throw new Refusal("要求到场日期不能晚于%s；更晚的事请到时再吹哨".formatted(WrittenDate.of(latest)));
    }
  }

  private List<Unit> called(TopicNumber topic, List<CalledUnit> named) {
    var units = named.stream().map(each -> departments.named(each.unit())).toList();
    units.stream().filter(unit -> units.indexOf(unit) != units.lastIndexOf(unit)).findFirst().ifPresent(unit -> {
      throw new Refusal("“%s”列了两次，请只列一次".formatted(unit.name()));
    });
    units.forEach(unit -> departments.refuseExpected(topic, unit));
    return units;
  }

  private String keep(Topic topic, WhistleRequest request, Whistlers.Whistler whistler) {
    var count = jdbc.sql("select count(*) from whistle where topic = ?").param(topic.number().value()).query(Integer.class).single();
    var number = "%s-CS%d".formatted(topic.number(), count + 1);
    jdbc.sql("""
            insert into whistle (number, topic, place, reason, asked, wanted_on, urgent, blown_at, blown_by, post, level)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(number, topic.number().value(), request.place(), request.reason(), request.asked(), request.wantedOn(),
            request.urgent(), Instant.now(clock).atOffset(ZoneOffset.UTC), whistler.by().person(), whistler.by().post(),
            whistler.level().name())
        .update();
    return number;
  }

  private void call(ReportIn reportIn, Unit unit) {
    reportIn.call(unit.code(), departments.dates(reportIn));
    reportIns.save(reportIn);
  }
}
