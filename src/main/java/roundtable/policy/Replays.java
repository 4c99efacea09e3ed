package roundtable.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.policy.ReplayReport.Outcome;
import roundtable.policy.ReplayReport.ReplayCase;
import roundtable.policy.ReplayReport.StreetCases;

/** The state of replays in the database: whichever node is asked, it knows how far the one that works is. */
@Component
class Replays {

  /** A node that says nothing for so long has died; what it did stays, the replay is to be asked for again. */
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private final JdbcClient jdbc;
  private final Clock clock;

  Replays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a replay was asked for. */
  record Request(long id, long draft, LocalDate from, LocalDate to, ReplayState state, int asked, int total, int changed) {}

  long begin(RuleDraft draft, LocalDate from, LocalDate to, String person) {
    var key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into replay (draft, revision, from_day, to_day, state, asked, total, changed, started_at, started_by, beat_at)
            values (?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?)""")
        .params(draft.id(), draft.revision(), from, to, ReplayState.RUNNING.name(), now(), person, now()).update(key, "id");
    return key.getKeyAs(Number.class).longValue();
  }

  void count(long id, int total) {
    jdbc.sql("update replay set total = ?, beat_at = ? where id = ?").params(total, now(), id).update();
  }

  /** Counts cases that were asked about; false when somebody cancelled it. */
  boolean advance(long id, int asked, int changed) {
    return jdbc.sql("update replay set asked = asked + ?, changed = changed + ?, beat_at = ? where id = ? and state = ?")
        .params(asked, changed, now(), id, ReplayState.RUNNING.name()).update() == 1;
  }

  void end(long id, ReplayState state) {
    jdbc.sql("update replay set state = ?, beat_at = ? where id = ? and state = ?")
        .params(state.name(), now(), id, ReplayState.RUNNING.name()).update();
  }

  Request find(long id) {
    jdbc.sql("update replay set state = ? where id = ? and state = ? and beat_at < ?").params(ReplayState.CANCELLED.name(), id,
        ReplayState.RUNNING.name(), now().minus(SILENCE)).update();
    Optional<Request> found = jdbc.sql("select id, draft, from_day, to_day, state, asked, total, changed from replay where id = ?").param(id)
        .query((row, n) -> new Request(row.getLong(1), row.getLong(2), row.getObject(3, LocalDate.class),
            row.getObject(4, LocalDate.class), ReplayState.valueOf(row.getString(5)), row.getInt(6), row.getInt(7), row.getInt(8)))
        .optional();
    return found.orElseThrow(() -> new Refusal("没有编号为%d的回放".formatted(id)));
  }

  List<StreetCases> byStreet(long id) {
    return jdbc.sql("select street, count(*) from replay_case where replay = ? group by street order by 2 desc, 1").param(id)
        .query((row, n) -> new StreetCases(row.getString(1), row.getInt(2))).list();
  }

  List<ReplayCase> cases(long id, int most) {
    return jdbc.sql("""
            select topic, street, happened_at, facts, rules_before, outputs_before, rules_after, outputs_after
              from replay_case where replay = ? order by topic, seq limit ?""")
        .params(id, most)
        .query((row, n) -> new ReplayCase(row.getString(1), row.getString(2),
            row.getObject(3, OffsetDateTime.class).atZoneSameInstant(clock.getZone()).toLocalDate(), row.getString(4),
            new Outcome(row.getString(5), row.getString(6)), new Outcome(row.getString(7), row.getString(8))))
        .list();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
