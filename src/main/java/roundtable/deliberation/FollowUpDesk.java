package roundtable.deliberation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.MethodStep;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.topic.TopicDesk;

/** 会后: ⑦ 公结果, ⑧ 跟进度, ⑨ 抓督导, ⑩ 建台帐. */
@Service
@Transactional
public class FollowUpDesk {

  private final KnownRoundTables roundTables;
  private final TopicDesk topics;
  private final JdbcClient jdbc;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  FollowUpDesk(KnownRoundTables roundTables, TopicDesk topics, JdbcClient jdbc, RuleBook rules, WorkingCalendar calendar,
      Journal journal, Clock clock) {
    this.roundTables = roundTables;
    this.topics = topics;
    this.jdbc = jdbc;
    this.rules = rules;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** ⑦ 公结果: the resolution is made public for as long as {@code publicity-rules} say for a meeting's result. */
  public void publish(TopicNumber number, ResultPublication result, Official by) {
    var roundTable = roundTables.latest(number);
    var held = LocalDate.ofInstant(roundTable.heldAt(), clock.getZone());
    if (result.publishedOn().isBefore(held) || result.publishedOn().isAfter(LocalDate.now(clock))) {
      throw new Refusal("公开日期应在%s开会之后、今天之前，现为%s".formatted(WrittenDate.of(held), WrittenDate.of(result.publishedOn())));
    }
    var ruling = rules.decide(RuleTable.PUBLICITY_RULES, roundTable.calledAt(), Map.of("kind", "MEETING_RESULT"));
    var until = calendar.addWorkingDays(result.publishedOn(), ruling.number("workingDays"));
    keep(roundTable, MethodStep.PUBLISH_RESULT, by, result.publishedIn(), null, null);
    journal.record(number, by, EventKind.RESULT_PUBLISHED, "公开协商结果：%s，%s起，%s".formatted(result.publishedIn(),
        WrittenDate.of(result.publishedOn()), until.map(day -> "至" + WrittenDate.of(day)).orElse("截止日待国务院通知")), ruling);
  }

  /** ⑧ 跟进度. */
  public void follow(TopicNumber number, FollowUp followUp, Official by) {
    keep(roundTables.latest(number), MethodStep.FOLLOW_PROGRESS, by, followUp.followed(), followUp.problems(), null);
    journal.record(number, by, EventKind.PROGRESS_FOLLOWED, "跟进进度：" + followUp.followed());
  }

  /** ⑨ 抓督导. */
  public void press(TopicNumber number, Pressing pressing, Official by) {
    keep(roundTables.latest(number), MethodStep.PRESS_SUPERVISION, by, pressing.demand(), pressing.reply(), pressing.pressed());
    journal.record(number, by, EventKind.SUPERVISION_PRESSED, "督导%s：%s".formatted(pressing.pressed(), pressing.demand()));
  }

  /** ⑩ 建台帐: only of a topic that has ended, whose resolution was filed. */
  public void close(TopicNumber number, LedgerClose ledger, Official by) {
    if (!topics.topic(number).isEnded()) {
      throw new Refusal("议题%s又在办理，办结以后再建台帐".formatted(number));
    }
    var roundTable = roundTables.latest(number);
    keep(roundTable, MethodStep.CLOSE_LEDGER, by, ledger.filedAt(), ledger.filingRemark(), null);
    journal.record(number, by, EventKind.LEDGER_CLOSED,
        "圆桌会台账归档，备案号%s，存于%s".formatted(roundTable.filingNumber(), ledger.filedAt()),
        LedgerChange.of(LedgerColumn.ARCHIVED_ON, LocalDate.now(clock)));
  }

  private void keep(RoundTable roundTable, MethodStep step, Official by, String done, String remark, String addressee) {
    jdbc.sql("""
            insert into method_record (round_table, step, recorded_at, person, post, done, remark, addressee)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(roundTable.number(), step.name(), Instant.now(clock).atOffset(ZoneOffset.UTC), by.person(), by.post(), done, remark,
            addressee)
        .update();
  }
}
