package roundtable.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.memory.TransactionMemory;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.TopicDesk;

/** 第四步 协商议事: the plan for a round-table, who presides, who came, what was resolved. */
@Service
@Transactional
public class RoundTableDesk {

  private final RoundTables roundTables;
  private final Seats seats;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final RuleBook rules;
  private final Journal journal;
  private final Clock clock;
  private final TransactionMemory<TopicNumber, RoundTable> latest = new TransactionMemory<>();

  RoundTableDesk(RoundTables roundTables, Seats seats, TopicDesk topics, DutyRoster roster, RuleBook rules,
      Journal journal, Clock clock) {
    this.roundTables = roundTables;
    this.seats = seats;
    this.topics = topics;
    this.roster = roster;
    this.rules = rules;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Draws up the 议事方案 (R76) for the level at which the topic stands.
   *
   * @param asOf when the step began: its rules hold
   */
  public RoundTable plan(TopicNumber number, DeliberationPlan plan, Instant asOf, Official by) {
    var level = topics.topic(number).level();
    if (plan.meetingAt().toLocalDate().isBefore(LocalDate.now(clock))) {
      throw new Refusal("开会时间%s已经过去，请重新填写".formatted(WrittenDate.of(plan.meetingAt())));
    }
    if (level == Level.DISTRICT && !plan.isTalkedOver()) {
      throw new Refusal("区级议题须提前与区领导沟通，请填写沟通的区领导、沟通日期和沟通结果");
    }
    var guests = plan.participants();
    var ruling = composition(level, asOf);
    Composition.of(ruling).check(guests, plan.compositionReason());
    var saved = latest.keep(number, roundTables.save(drawn(number, level, plan)));
    seats.invite(saved.number(), guests);
    journal.record(number, by, EventKind.ROUND_TABLE_PLANNED,
        "议事方案：%s在%s，%d人".formatted(WrittenDate.of(plan.meetingAt()), plan.meetingPlace(), guests.size()),
        ruling.basis());
    return saved;
  }

  /** What the table {@code presider} asks. */
  @Transactional(readOnly = true)
  public Map<String, Object> presiderFacts(TopicNumber number) {
    return Map.of("level", latest(number).level().name());
  }

  /** Applies the table {@code presider} (R77): the post that presides, past vacant ones. */
  public void decidePresider(TopicNumber number, Ruling ruling, Official by) {
    var role = Role.valueOf(ruling.text("role"));
    var duty = roster.dutyOf(topics.topic(number).community(), role, LocalDate.now(clock));
    var roundTable = latest(number);
    roundTable.presideBy(role.name(), duty.post());
    roundTables.save(roundTable);
    journal.record(number, by, EventKind.PRESIDER_DECIDED, "由%s主持".formatted(duty.title()), ruling.basis());
  }

  /** The presider's word on how the meeting is led. */
  public void preside(TopicNumber number, Presiding word, Official by) {
    var roundTable = latest(number);
    roundTable.preside(word);
    roundTables.save(roundTable);
    journal.record(number, by, EventKind.PRESIDER_DECIDED, "主持人审定议事方案，%s".formatted(word.presiding().label()));
  }

  /**
   * Records the meeting and its resolution (R48–R50, R78, R79).
   *
   * @param asOf when the step began: its rules hold
   */
  public ResolutionOutcome hold(TopicNumber number, MeetingRecord meeting, Instant asOf, Official by) {
    var roundTable = latest(number);
    refuseImpossible(meeting, roundTable, asOf);
    var present = seats.attend(roundTable.number(), orNone(meeting.absentees()), orNone(meeting.additions()));
    var ruling = composition(roundTable.level(), asOf);
    Composition.of(ruling).check(present, meeting.attendanceReason());
    roundTable.hold(instant(meeting.heldAt()), present.size(), meeting.attendanceReason(), meeting.minutes(), Resolution.from(meeting));
    roundTables.save(roundTable);
    journal.record(number, by, EventKind.ROUND_TABLE_HELD, "到会%d人，%s，备案号%s"
        .formatted(present.size(), meeting.result().label(), roundTable.filingNumber()), ruling.basis());
    return meeting.result();
  }

  /** The topic's latest round-table. */
  @Transactional(readOnly = true)
  public RoundTable latest(TopicNumber number) {
    return latest.get(number, () -> roundTables.findFirstByTopicOrderByTurnDesc(number)
        .orElseThrow(() -> new Refusal("议题%s还没有议事方案".formatted(number))));
  }

  /** Names of who was invited to the topic's latest round-table, in the order of the list. */
  @Transactional(readOnly = true)
  public List<String> invited(TopicNumber number) {
    return seats.invited(latest(number).number()).stream().map(Guest::name).distinct().toList();
  }

  private void refuseImpossible(MeetingRecord meeting, RoundTable roundTable, Instant asOf) {
    refuseHeldAtAnotherTime(meeting.heldAt(), asOf);
    if (meeting.result() == ResolutionOutcome.AGREED && !missing(meeting.agendaItems()).isEmpty()) {
      throw new Refusal("五项议程没有走完，不能形成协商决议；还缺：" + missing(meeting.agendaItems()));
    }
    if (meeting.result() == ResolutionOutcome.BEYOND_LEVEL && roundTable.level() == Level.DISTRICT) {
      throw new Refusal("议题已在区级层面，没有上一级，请选择其他协商结果");
    }
  }

  private void refuseHeldAtAnotherTime(LocalDateTime heldAt, Instant planned) {
    if (instant(heldAt).isAfter(Instant.now(clock))) {
      throw new Refusal("实际开会时间%s还没有到，会后再登记结果".formatted(WrittenDate.of(heldAt)));
    }
    var earliest = LocalDate.ofInstant(planned, clock.getZone());
    if (heldAt.toLocalDate().isBefore(earliest)) {
      throw new Refusal("实际开会时间%s早于%s定下的议事方案，请核对".formatted(WrittenDate.of(heldAt), WrittenDate.of(earliest)));
    }
  }

  private RoundTable drawn(TopicNumber number, Level level, DeliberationPlan plan) {
    var turn = roundTables.countByTopic(number) + 1;
    return new RoundTable("%s-%d".formatted(number, turn), number, turn, level,
        instant(plan.meetingAt()), plan.meetingPlace(), plan.agenda(), plan.requirements(),
        plan.precautions(), plan.compositionReason(),
        new Talk(plan.talkedWith(), plan.talkedOn(), plan.talkResult()));
  }

  private Ruling composition(Level level, Instant asOf) {
    return rules.decide(RuleTable.ROUND_TABLE_COMPOSITION, asOf, Map.of("level", level.name()));
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static String missing(List<AgendaItem> done) {
    return String.join("；", Arrays.stream(AgendaItem.values()).filter(item -> !done.contains(item))
        .map(AgendaItem::label).toList());
  }

  private Instant instant(LocalDateTime local) {
    return local.atZone(clock.getZone()).toInstant();
  }
}
