package roundtable.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.MethodStep;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.TopicDesk;

/** 会前: a round-table is called, its members, its plan, the talk before, who presides. */
@Service
@Transactional
public class RoundTableDesk {

  private final KnownRoundTables roundTables;
  private final Seats seats;
  private final FixedSeats fixedSeats;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final MethodDesk method;
  private final RuleBook rules;
  private final Journal journal;
  private final RoundTableFlow flow;
  private final Clock clock;

  RoundTableDesk(KnownRoundTables roundTables, Seats seats, FixedSeats fixedSeats, TopicDesk topics, DutyRoster roster,
      MethodDesk method, RuleBook rules, Journal journal, RoundTableFlow flow, Clock clock) {
    this.roundTables = roundTables;
    this.seats = seats;
    this.fixedSeats = fixedSeats;
    this.topics = topics;
    this.roster = roster;
    this.method = method;
    this.rules = rules;
    this.journal = journal;
    this.flow = flow;
    this.clock = clock;
  }

  /** Calls a round-table for the topic, at the level at which it stands; its ten steps begin. */
  public void call(TopicNumber number, Official by) {
    var topic = topics.topic(number);
    var turn = roundTables.nextTurn(number);
    var called = roundTables.save(new RoundTable("%s-%d".formatted(number, turn), number, topic.community(), turn, topic.level(),
        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS)));
    journal.record(number, by, EventKind.ROUND_TABLE_CALLED, "召集第%d次圆桌会（%s）".formatted(turn, topic.level().label()),
        method.ruling(called, MethodStep.SELECT_TOPIC));
    flow.called(number);
  }

  /** ② 定人员 (R48–R53); who was on an earlier list of this round-table is replaced. */
  public void appoint(TopicNumber number, MemberList list, Official by) {
    var roundTable = roundTables.latest(number);
    var ruling = composition(roundTable);
    var composition = Composition.of(ruling);
    composition.check(list.participants(), list.compositionReason());
    roundTables.change(number, changed -> changed.compose(list.compositionReason()));
    seats.invite(roundTable.number(), list.participants(), composition.fixedSeats());
    journal.record(number, by, EventKind.MEMBERS_APPOINTED, "确定参会人员%d人".formatted(list.participants().size()), ruling);
  }

  /** Who has a fixed seat at the table and is known: the linked leaders, the community's own, a line each (R13, R50). */
  @Transactional(readOnly = true)
  public String fixedSeats(TopicNumber number) {
    var roundTable = roundTables.latest(number);
    return fixedSeats.of(roundTable.community(), roundTable.level()).stream()
        .map(guest -> "%s，%s，%s".formatted(guest.category().label(), guest.name(), guest.unit()))
        .collect(Collectors.joining("\n"));
  }

  /** ③ 出方案 (R76), for the day that was chosen. */
  public void plan(TopicNumber number, DeliberationPlan plan, Official by) {
    var day = roundTables.latest(number).meetingOn();
    refuseMisplaced(plan, roundTables.latest(number).isOnline());
    if (!plan.meetingAt().toLocalDate().equals(day)) {
      throw new Refusal("开会日期已定为%s，方案中写的是%s；要改期，请由主持人退回重拟".formatted(WrittenDate.of(day),
          WrittenDate.of(plan.meetingAt().toLocalDate())));
    }
    roundTables.change(number, changed -> changed.plan(new MeetingPlan(plan.meetingAt().atZone(clock.getZone()).toInstant(),
        plan.meetingPlace(), plan.agenda(), plan.requirements(), plan.precautions(), plan.onlineAddress(), plan.onlineJoin(), plan.recording())));
    journal.record(number, by, EventKind.ROUND_TABLE_PLANNED,
        "议事方案：%s在%s".formatted(WrittenDate.of(plan.meetingAt()), plan.meetingPlace()));
  }

  /** ④ 先沟通: hard where a district leader is needed (R34); with it the deliberation plan stands. */
  public void talk(TopicNumber number, Talk talk, Official by) {
    var roundTable = roundTables.latest(number);
    if (roundTable.level() == Level.DISTRICT && !talk.isTalkedOver()) {
      throw new Refusal("区级议题须提前与区领导沟通，请填写沟通的区领导、沟通日期和沟通结果");
    }
    if (talk.talkedOn() != null && talk.talkedOn().isAfter(LocalDate.now(clock))) {
      throw new Refusal("沟通日期%s还没有到，请核对".formatted(WrittenDate.of(talk.talkedOn())));
    }
    var first = roundTable.talkedOver(talk, Instant.now(clock));
    roundTables.save(roundTable);
    journal.record(number, by, EventKind.TALKED_OVER, talk.isTalkedOver()
        ? "会前与%s沟通".formatted(talk.talkedWith()) : "不涉及区级层面协调，无须会前沟通");
    if (first) {
      flow.planReady(number);
    }
  }

  /** What the table {@code presider} asks. */
  @Transactional(readOnly = true)
  public Map<String, Object> presiderFacts(TopicNumber number) {
    return Map.of("level", roundTables.latest(number).level().name());
  }

  /** Applies the table {@code presider} (R77): the post that presides, past vacant ones. */
  public void decidePresider(TopicNumber number, Ruling ruling, Official by) {
    var role = Role.valueOf(ruling.text("role"));
    var duty = roster.dutyOf(topics.topic(number).community(), role, LocalDate.now(clock));
    roundTables.change(number, changed -> changed.presideBy(role.name(), duty.post()));
    journal.record(number, by, EventKind.PRESIDER_DECIDED, "由%s主持".formatted(duty.title()), ruling);
  }

  /** The presider's word on the plan: who leads the meeting, or back for another day. */
  public PresidingKind preside(TopicNumber number, Presiding word, Official by) {
    refusePast(roundTables.latest(number), word);
    roundTables.change(number, changed -> changed.preside(word));
    journal.record(number, by, EventKind.PRESIDER_DECIDED, word.presiding() == PresidingKind.RETURNED
        ? "主持人退回议事方案：%s".formatted(word.substituteReason())
        : "主持人审定议事方案，%s".formatted(word.presiding().label()));
    return word.presiding();
  }

  private void refusePast(RoundTable planned, Presiding word) {
    if (word.presiding() != PresidingKind.RETURNED && planned.plannedAt().isBefore(Instant.now(clock))) {
      throw new Refusal("方案写的开会时间%s已经过去，请退回另定时间".formatted(
          WrittenDate.of(LocalDateTime.ofInstant(planned.plannedAt(), clock.getZone()))));
    }
  }

  /** The topic's latest round-table. */
  @Transactional(readOnly = true)
  public RoundTable latest(TopicNumber number) {
    return roundTables.latest(number);
  }

  /** Names of who was invited to the topic's latest round-table, in the order of the list. */
  @Transactional(readOnly = true)
  public List<String> invited(TopicNumber number) {
    return seats.invited(roundTables.latest(number).number()).stream().map(Guest::name).distinct().toList();
  }

  private static void refuseMisplaced(DeliberationPlan plan, boolean online) {
    if (online && !plan.isOnlineTold()) {
      throw new Refusal("线上协商、云直播的，请填写线上平台和地址、居民参加办法、录制安排");
    }
    if (!online && !plan.isOnlineEmpty()) {
      throw new Refusal("这次圆桌会现场召开，不填线上平台和地址；要线上召开，请由主持人退回，在选议题时选择");
    }
  }

  private Ruling composition(RoundTable roundTable) {
    return rules.decide(RuleTable.ROUND_TABLE_COMPOSITION, roundTable.calledAt(), Map.of("level", roundTable.level().name()));
  }
}
