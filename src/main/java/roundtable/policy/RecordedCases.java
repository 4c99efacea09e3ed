package roundtable.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.rules.RuleTable;
import roundtable.rules.RuledCase;

/** Every decision of a table that the journal keeps with its case and the version that decided it (R98, R113). */
@Component
class RecordedCases {

  private static final Pattern VERSION = Pattern.compile("第(\\d{1,9})版");
  private final JdbcClient jdbc;
  private final Clock clock;

  RecordedCases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A table's decisions between two days, both included. */
  record Period(RuleTable table, LocalDate from, LocalDate to) {}

  /**
   * A case, as often as one version decided it in the same way.
   *
   * @param version the version that decided; 0 where the entries do not tell
   * @param ruled the case in one line
   * @param basis 依据, as the entries have it
   */
  record Distinct(int version, String ruled, String basis, int count) {

    Optional<RuledCase> ruledCase() {
      return RuledCase.of(ruled);
    }
  }

  List<Distinct> distinct(Period period) {
    return jdbc.sql("""
            select ruled, basis, count(*) from topic_event where happened_at >= ? and happened_at < ? and ruled like ?
             group by ruled, basis order by ruled, basis""")
        .params(begin(period), end(period), RuledCase.prefix(period.table()) + "%")
        .query((row, n) -> new Distinct(version(row.getString(2)), row.getString(1), row.getString(2), row.getInt(3))).list();
  }

  private static int version(String basis) {
    var found = VERSION.matcher(basis);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  OffsetDateTime begin(Period period) {
    return period.from().atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
  }

  OffsetDateTime end(Period period) {
    return period.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant().atOffset(ZoneOffset.UTC);
  }
}
