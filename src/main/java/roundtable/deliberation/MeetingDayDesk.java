package roundtable.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerChange;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/** ① 选议题: which day, whether the council has to consent to it, one topic a month (R29, R31, R32, R71). */
@Service
@Transactional
public class MeetingDayDesk {

  private final KnownRoundTables roundTables;
  private final MethodDesk method;
  private final MeetingDays days;
  private final MeetingSettings settings;
  private final ParkedMatters parked;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  MeetingDayDesk(KnownRoundTables roundTables, MethodDesk method, MeetingDays days, MeetingSettings settings, ParkedMatters parked, JdbcClient jdbc, Journal journal,
      Clock clock) {
    this.roundTables = roundTables;
    this.method = method;
    this.days = days;
    this.settings = settings;
    this.parked = parked;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /** The next regular day, proposed by rule. */
  @Transactional(readOnly = true)
  public LocalDate proposed(TopicNumber number) {
    var roundTable = roundTables.latest(number);
    return days.next(LocalDate.now(clock), roundTable.calledAt(), roundTable.kind());
  }

  /** Whether online meetings are tried out in the topic's community today (R57). */
  @Transactional(readOnly = true)
  public boolean isPilot(TopicNumber number) {
    return settings.isPilot(roundTables.latest(number).community());
  }

  /** What came up at the community's tables and waits for a topic of its own (R71). */
  @Transactional(readOnly = true)
  public List<String> waiting(TopicNumber number) {
    return parked.waiting(roundTables.latest(number).community());
  }

  /**
   * Chooses the day.
   *
   * @return whether it is the regular one; another one needs the council's consent
   */
  public boolean choose(TopicNumber number, TopicSelection selection, Official by) {
    var roundTable = roundTables.latest(number);
    var setting = settings.of(roundTable, selection);
    var regular = isRegular(roundTable, setting.kind(), selection.meetingOn());
    refuseUnexplained(selection, regular);
    refuseSharedUnexplained(roundTable, setting.kind(), selection);
    parked.takeUp(roundTable.community(), number, selection.takenUp() == null ? List.of() : selection.takenUp());
    roundTable.set(setting);
    roundTable.meetOn(new MeetingDay(selection.meetingOn(), regular, selection.dayReason(), selection.sharingReason()));
    roundTables.save(roundTable);
    journal.record(number, by, EventKind.DAY_CHOSEN, "拟于%s召开圆桌会%s%s%s".formatted(WrittenDate.of(selection.meetingOn()),
        regular ? "（例会日）" : "（非例会日，须经理事会同意）", makeUp(selection.meetingOn()),
        setting.words(settings.convenorName(setting))), days.ruling(roundTable.calledAt(), setting.kind()),
        method.afterSelection(roundTable), LedgerChange.NONE);
    return regular;
  }

  /** 由街道确定召开时间和议题报理事会同意 (R32). */
  public void propose(TopicNumber number, DayProposal proposal, Official by) {
    var roundTable = roundTables.latest(number);
    settings.refuseUnlessPilot(roundTable.community(), roundTable.setting(), proposal.meetingOn());
    var regular = isRegular(roundTable, roundTable.kind(), proposal.meetingOn());
    roundTables.change(number, changed -> changed.meetOn(changed.day().moved(proposal.meetingOn(), regular, proposal.dayReason())));
    journal.record(number, by, EventKind.DAY_CHOSEN,
        "街道提请%s召开：%s".formatted(WrittenDate.of(proposal.meetingOn()), proposal.dayReason()));
  }

  /** The council's word; without it no notice goes out. */
  public boolean consent(TopicNumber number, DayConsent word, Official by) {
    if (!word.dayConsented() && !Talk.isFilled(word.dayWord())) {
      throw new Refusal("不同意的，请写明理由");
    }
    var roundTable = roundTables.change(number, changed -> changed.consent(word));
    journal.record(number, by, EventKind.DAY_DECIDED, "理事会%s%s召开圆桌会%s".formatted(word.dayConsented() ? "同意" : "不同意",
        WrittenDate.of(roundTable.meetingOn()), Talk.isFilled(word.dayWord()) ? "：" + word.dayWord() : ""));
    return word.dayConsented();
  }

  private boolean isRegular(RoundTable roundTable, MeetingKind kind, LocalDate day) {
    if (day.isBefore(LocalDate.now(clock))) {
      throw new Refusal("开会日期%s已经过去，请重新填写".formatted(WrittenDate.of(day)));
    }
    return day.equals(days.regular(YearMonth.from(day), roundTable.calledAt(), kind));
  }

  private void refuseUnexplained(TopicSelection selection, boolean regular) {
    if (!regular && !Talk.isFilled(selection.dayReason())) {
      throw new Refusal("%s不是例会日，请填写会期说明，经街道报理事会同意后才能通知".formatted(WrittenDate.of(selection.meetingOn())));
    }
    if (days.isMakeUp(selection.meetingOn()) && !Talk.isFilled(selection.dayReason())) {
      throw new Refusal("%s是调休上班日，仍要当天开会的，请填写会期说明".formatted(WrittenDate.of(selection.meetingOn())));
    }
  }

  // 每月围绕一个议题召开一次; what a department organises is another's month
  private void refuseSharedUnexplained(RoundTable roundTable, MeetingKind kind, TopicSelection selection) {
    if (kind != MeetingKind.COMMUNITY) {
      return;
    }
    var month = YearMonth.from(selection.meetingOn());
    var others = jdbc.sql("""
            select count(*) from round_table where community = :community and topic <> :topic and kind = 'COMMUNITY'
              and meeting_on between :first and :last""")
        .param("community", roundTable.community()).param("topic", roundTable.topic().value())
        .param("first", month.atDay(1)).param("last", month.atEndOfMonth()).query(Integer.class).single();
    if (others > 0 && !Talk.isFilled(selection.sharingReason())) {
      throw new Refusal("%d年%d月本社区（村）已有%d个议题上圆桌会；每月原则上围绕一个议题，仍要加开的，请填写一月多议的理由"
          .formatted(month.getYear(), month.getMonthValue(), others));
    }
  }

  private String makeUp(LocalDate day) {
    return days.isMakeUp(day) ? "，当天为调休上班日" : "";
  }
}
