package roundtable.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has which draft open, in the database: officers may be on different nodes. */
@Component
class DraftReadings {

  /** Whoever has not looked for so long has left. */
  private static final Duration LOOKS = Duration.ofMinutes(2);
  private final JdbcClient jdbc;
  private final Clock clock;

  DraftReadings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @throws org.springframework.dao.DuplicateKeyException when the same person says so for the first time twice at once */
  @Transactional
  public void beat(long draft, String person) {
    if (jdbc.sql("update draft_reading set read_at = ? where draft = ? and person = ?").params(now(), draft, person).update() == 0) {
      jdbc.sql("insert into draft_reading (draft, person, read_at) values (?, ?, ?)").params(draft, person, now()).update();
    }
  }

  /** Everybody else who has it open. */
  List<DraftReading> others(long draft, String person) {
    return jdbc.sql("""
            select coalesce(p.name, r.person), r.read_at from draft_reading r left join person p on p.login = r.person
             where r.draft = ? and r.person <> ? and r.read_at > ? order by r.read_at desc""")
        .params(draft, person, now().minus(LOOKS))
        .query((row, n) -> new DraftReading(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant())).list();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
