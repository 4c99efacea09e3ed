package roundtable.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.policy.ReplayLines.Place;
import roundtable.rules.RuleTable;
import roundtable.policy.DistinctCase.Key;
import roundtable.rules.RuledCase;

/** 移送情形: the cases stand with the sealed referrals; policy staff read what was counted, never which topic or street it was (R97). */
@Component
class ReferralCases implements DecidedCases {

  private static final String SEALED = "不公开";
  private static final int MOST_ALIKE = 100_000;
  private final JdbcClient jdbc;
  private final ReplayLines lines;
  private final ZoneId zone;

  ReferralCases(JdbcClient jdbc, ReplayLines lines, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.zone = clock.getZone();
  }

  @Override
  public List<DistinctCase> distinct(ReplayPeriod period) {
    if (period.table() != RuleTable.REFERRAL_CRITERIA) {
      return List.of();
    }
    return jdbc.sql("""
            select ruled, rules_version, count(*) from referral where ruled <> '' and proposed_at >= ? and proposed_at < ?
             group by ruled, rules_version order by 1, 2""")
        .params(period.begin(zone), period.end(zone)).query((row, n) -> new DistinctCase(row.getInt(2), RuledCase.of(row.getString(1)),
            new Key(row.getString(1), "", n + 1), row.getInt(3)))
        .list();
  }

  /** The day of a referral is not told either: every line has the period's last. */
  @Override
  public int keep(long replay, ReplayPeriod period, ComparedCase found) {
    if (!found.isChanged()) {
      return 0;
    }
    OffsetDateTime last = period.end(zone).minusSeconds(1);
    var places = IntStream.range(0, found.decided().count())
        .mapToObj(n -> new Place(SEALED, found.decided().key().place() * MOST_ALIKE + n, SEALED, last)).toList();
    return lines.keep(replay, places, Collections.nCopies(places.size(), ReplayLine.of(found)));
  }
}
