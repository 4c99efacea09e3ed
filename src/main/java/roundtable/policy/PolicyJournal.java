package roundtable.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.rules.RuleTable;

/** Append-only: who did what to which table, in which draft, and why. */
@Component
class PolicyJournal {

  private static final int LONGEST = 4000;
  private final JdbcClient jdbc;
  private final Clock clock;

  PolicyJournal(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void record(RuleDraft draft, Official by, PolicyEvent.Kind kind, String detail) {
    record(draft.table(), draft.id(), by, kind, detail);
  }

  /** What was done with the version in force. */
  void record(RuleTable table, Official by, PolicyEvent.Kind kind, String detail) {
    record(table, null, by, kind, detail);
  }

  private void record(RuleTable table, Long draft, Official by, PolicyEvent.Kind kind, String detail) {
    jdbc.sql("insert into policy_event (rule_table, draft, happened_at, person, post, kind, detail) values (?, ?, ?, ?, ?, ?, ?)")
        .params(table.id(), draft, clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC), by.person(),
            by.post(), kind.name(), detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…")
        .update();
  }

  /** Whether the person had a hand in what the draft says. */
  boolean hasEdited(RuleDraft draft, String person) {
    return draft.author().equals(person) || jdbc.sql("select count(*) from policy_event where draft = ? and person = ? and kind in (?, ?)")
        .params(draft.id(), person, PolicyEvent.Kind.OPENED.name(), PolicyEvent.Kind.EDITED.name()).query(Integer.class).single() > 0;
  }

  /** What happened to a table and its drafts, newest first. */
  List<PolicyEvent> of(RuleTable table) {
    return jdbc.sql("""
            select e.rule_table, e.draft, e.happened_at, coalesce(p.name, e.person), e.kind, e.detail
              from policy_event e left join person p on p.login = e.person
             where e.rule_table = ? order by e.id desc limit 200""")
        .param(table.id())
        .query((row, n) -> new PolicyEvent(row.getString(1), row.getObject(2, Long.class), row.getObject(3, OffsetDateTime.class).toInstant(),
            row.getString(4), PolicyEvent.Kind.valueOf(row.getString(5)), row.getString(6)))
        .list();
  }
}
