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
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.outbox.Outbox;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.topic.TopicDesk;

/** 会中: ⑥ 议好事, what was said and what was resolved. */
@Service
@Transactional
public class MeetingDesk {

  private final KnownRoundTables roundTables;
  private final Seats seats;
  private final QuestionDesk questions;
  private final ParkedMatters parked;
  private final TopicDesk topics;
  private final RuleBook rules;
  private final Journal journal;
  private final RoundTableFlow flow;
  private final Outbox outbox;
  private final Clock clock;

  MeetingDesk(KnownRoundTables roundTables, Seats seats, QuestionDesk questions, ParkedMatters parked, TopicDesk topics,
      RuleBook rules, Journal journal, RoundTableFlow flow, Outbox outbox, Clock clock) {
    this.roundTables = roundTables;
    this.seats = seats;
    this.questions = questions;
    this.parked = parked;
    this.topics = topics;
    this.rules = rules;
    this.journal = journal;
    this.flow = flow;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Records the meeting and its resolution (R48–R50, R78, R79), or that it did not take place; tells the topic. */
  public ResolutionOutcome hold(TopicNumber number, MeetingRecord meeting, Official by) {
    var roundTable = roundTables.latest(number);
    switch (meeting.result()) {
      case RESCHEDULED -> reschedule(roundTable, meeting, by);
      case CALLED_OFF -> callOff(roundTable, meeting, by);
      default -> record(roundTable, meeting, by);
    }
    if (meeting.result() != ResolutionOutcome.RESCHEDULED) {
      flow.resolutionReached(number);
    }
    return meeting.result();
  }

  /**
   * What the topic goes on with: a meeting that is not held is no agreement; one that found the topic beyond its level when a
   * higher level had already taken it over leads to a round-table there.
   */
  @Transactional(readOnly = true)
  public ResolutionOutcome conclusion(TopicNumber number) {
    var roundTable = roundTables.latest(number);
    return switch (roundTable.resolution().outcome()) {
      case CALLED_OFF -> ResolutionOutcome.NO_AGREEMENT;
      case BEYOND_LEVEL -> topics.topic(number).level().compareTo(roundTable.level()) > 0
          ? ResolutionOutcome.ANOTHER_ROUND : ResolutionOutcome.BEYOND_LEVEL;
      default -> roundTable.resolution().outcome();
    };
  }

  private void record(RoundTable roundTable, MeetingRecord meeting, Official by) {
    refuseImpossible(meeting, roundTable);
    var ruling = rules.decide(RuleTable.ROUND_TABLE_COMPOSITION, roundTable.calledAt(), Map.of("level", roundTable.level().name()));
    var composition = Composition.of(ruling);
    var present = seats.attend(roundTable.number(), orNone(meeting.absentees()), orNone(meeting.additions()), composition.fixedSeats());
    composition.check(present, meeting.attendanceReason());
    roundTable.end(new Meeting(instant(meeting.heldAt()), present.size(), meeting.attendanceReason(), meeting.minutes(),
        Meeting.gone(meeting.agendaItems())), Resolution.from(meeting));
    roundTables.save(roundTable);
    journal.record(roundTable.topic(), by, EventKind.ROUND_TABLE_HELD, "到会%d人，%s，备案号%s"
        .formatted(present.size(), meeting.result().label(), roundTable.filingNumber()), ruling, told(meeting));
    questions.ask(roundTable, orNone(meeting.questions()), by);
    parked.park(roundTable, orNone(meeting.parked()));
    if (meeting.result() == ResolutionOutcome.NO_AGREEMENT) {
      topics.postpone(roundTable.topic(), "协商未达成一致：" + meeting.nextStep(), by);
    }
  }

  private static LedgerChange told(MeetingRecord meeting) {
    return LedgerChange.of(LedgerColumn.MEETING_ON, meeting.heldAt().toLocalDate()).and(LedgerColumn.OUTCOME, meeting.result())
        .and(LedgerColumn.RESOLUTION, meeting.resolution()).and(LedgerColumn.RESPONSIBLE, meeting.responsible())
        .and(LedgerColumn.TARGET_ON, meeting.dueOn());
  }

  private void reschedule(RoundTable roundTable, MeetingRecord meeting, Official by) {
    roundTable.reschedule(topics.topic(roundTable.topic()).level());
    roundTables.save(roundTable);
    outbox.cancel(roundTable.number(), "原定的会议改期，新的时间另行通知。" + meeting.nextStep());
    journal.record(roundTable.topic(), by, EventKind.MEETING_MOVED, "改期召开：%s".formatted(meeting.nextStep()));
  }

  private void callOff(RoundTable roundTable, MeetingRecord meeting, Official by) {
    roundTable.end(null, Resolution.from(meeting));
    roundTables.save(roundTable);
    outbox.cancel(roundTable.number(), "会议不再召开。" + meeting.nextStep());
    journal.record(roundTable.topic(), by, EventKind.MEETING_MOVED, "不再召开：%s".formatted(meeting.nextStep()));
    topics.postpone(roundTable.topic(), "圆桌会不再召开：" + meeting.nextStep(), by);
  }

  private void refuseImpossible(MeetingRecord meeting, RoundTable roundTable) {
    refuseHeldAtAnotherTime(meeting.heldAt(), roundTable.calledAt());
    refuseDoneBefore(meeting);
    if (meeting.result() == ResolutionOutcome.AGREED && !missing(meeting.agendaItems()).isEmpty()) {
      throw new Refusal("五项议程没有走完，不能形成协商决议；还缺：" + missing(meeting.agendaItems()));
    }
    if (meeting.result() == ResolutionOutcome.BEYOND_LEVEL && roundTable.level() == Level.DISTRICT) {
      throw new Refusal("议题已在区级层面，没有上一级，请选择其他协商结果");
    }
  }

  private static void refuseDoneBefore(MeetingRecord meeting) {
    if (meeting.dueOn() != null && meeting.dueOn().isBefore(meeting.heldAt().toLocalDate())) {
      throw new Refusal("决议的完成时间%s早于开会的%s，请核对".formatted(WrittenDate.of(meeting.dueOn()),
          WrittenDate.of(meeting.heldAt().toLocalDate())));
    }
  }

  private void refuseHeldAtAnotherTime(LocalDateTime heldAt, Instant called) {
    if (!DeliberationPlan.isByDay(heldAt)) {
      throw new Refusal(DeliberationPlan.BY_NIGHT);
    }
    if (instant(heldAt).isAfter(Instant.now(clock))) {
      throw new Refusal("实际开会时间%s还没有到，会后再登记结果".formatted(WrittenDate.of(heldAt)));
    }
    var earliest = LocalDate.ofInstant(called, clock.getZone());
    if (heldAt.toLocalDate().isBefore(earliest)) {
      throw new Refusal("实际开会时间%s早于召集圆桌会的%s，请核对".formatted(WrittenDate.of(heldAt), WrittenDate.of(earliest)));
    }
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
