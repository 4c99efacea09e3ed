package roundtable.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;

/** 移送的经过: append-only, one hash chain for each referral, apart from the topic's timeline that many read. */
@Component
class ReferralJournal {

  private static final int LONGEST = 4000;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReferralJournal(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void record(String referral, Official by, ReferralEvent.Kind kind, String detail) {
    // one entry after the other
    jdbc.sql("select number from referral where number = ? for update").param(referral).query(String.class).single();
    var before = events(referral);
    var last = before.isEmpty() ? "" : before.get(before.size() - 1).hash();
    var text = detail.length() <= LONGEST ? detail : detail.substring(0, LONGEST - 1) + "…";
    var event = new ReferralEvent(referral, before.size() + 1, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
        by.person(), by.post(), kind, text, last, "").sealed();
    jdbc.sql("""
            insert into referral_event (referral, seq, happened_at, person, post, kind, detail, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(referral, event.seq(), event.happenedAt().atOffset(ZoneOffset.UTC), event.person(), event.post(),
            kind.name(), event.detail(), event.previousHash(), event.hash())
        .update();
  }

  /** Everything that happened to the referral, oldest first. */
  List<ReferralEvent> events(String referral) {
    return jdbc.sql("""
            select referral, seq, happened_at, person, post, kind, detail, previous_hash, hash
              from referral_event where referral = ? order by seq""")
        .param(referral)
        .query((row, n) -> new ReferralEvent(row.getString(1), row.getInt(2),
            row.getObject(3, OffsetDateTime.class).toInstant(), row.getString(4), row.getString(5),
            ReferralEvent.Kind.valueOf(row.getString(6)), row.getString(7), row.getString(8), row.getString(9)))
        .list();
  }

  /** The first entry that was changed, removed or inserted afterwards. */
  Optional<Integer> firstBroken(String referral) {
    var previous = "";
    var seq = 0;
    for (var event : events(referral)) {
      seq++;
      if (event.seq() != seq || !event.previousHash().equals(previous) || !event.isSealed()) {
        return Optional.of(seq);
      }
      previous = event.hash();
    }
    return seq == 0 ? Optional.of(1) : Optional.empty();
  }
}
