package roundtable.policy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.policy.DistinctCase.Key;
import roundtable.policy.ReplayLines.Place;
import roundtable.rules.RuleTable;
import roundtable.rules.RuledCase;

/** 考核计分、交账时限: the sheets that were drawn up keep what was counted; of those not yet approved only the dates are told (R41, R42). */
@Component
class SheetCases implements DecidedCases {

  private static final String APPROVED = "APPROVED";
  private static final String BETWEEN = "&";
  private static final int MOST_CASES = 1_000;
  private final JdbcClient jdbc;
  private final ReplayLines lines;
  private final ZoneId zone;

  SheetCases(JdbcClient jdbc, ReplayLines lines, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.zone = clock.getZone();
  }

  @Override
  public List<DistinctCase> distinct(ReplayPeriod period) {
    return switch (period.table()) {
      case RETURN_LIMITS -> limits(period);
      case ASSESSMENT_FORMULA -> figures(period);
      default -> List.of();
    };
  }

  private List<DistinctCase> limits(ReplayPeriod period) {
    return jdbc.sql("select kind, limits_version, count(*) from sheet_batch where drawn_at >= ? and drawn_at < ? group by kind, limits_version order by 1, 2")
        .params(period.begin(zone), period.end(zone)).query((row, n) -> new DistinctCase(row.getInt(2),
            ruled(period, "sheetKind=" + row.getString(1)), new Key(row.getString(1), "", n), row.getInt(3))).list();
  }

  private List<DistinctCase> figures(ReplayPeriod period) {
    return jdbc.sql("""
            select b.kind, s.unit_kind, l.indicator, b.formula_version, count(*) from sheet_line l join unit_sheet s on s.id = l.sheet
              join sheet_batch b on b.number = s.batch where b.state = ? and b.drawn_at >= ? and b.drawn_at < ?
             group by b.kind, s.unit_kind, l.indicator, b.formula_version order by 1, 2, 3, 4""")
        .params(APPROVED, period.begin(zone), period.end(zone)).query((row, n) -> {
          var key = Stream.of(row.getString(1), row.getString(2), row.getString(3)).toList();
          return new DistinctCase(row.getInt(4), ruled(period, "sheetKind=%s&unitKind=%s&indicator=%s".formatted(key.toArray())),
              new Key(String.join(BETWEEN, key), "", n), row.getInt(5));
        }).list();
  }

  private static Optional<RuledCase> ruled(ReplayPeriod period, String facts) {
    return RuledCase.of(RuledCase.prefix(period.table()) + facts);
  }

  @Override
  public int keep(long replay, ReplayPeriod period, ComparedCase found) {
    if (!found.isChanged()) {
      return 0;
    }
    var places = period.table() == RuleTable.RETURN_LIMITS ? batches(period, found.decided()) : sheets(period, found.decided());
    return lines.keep(replay, places, Collections.nCopies(places.size(), ReplayLine.of(found)));
  }

  private List<Place> batches(ReplayPeriod period, DistinctCase decided) {
    return jdbc.sql("select number, drawn_at from sheet_batch where kind = ? and limits_version = ? and drawn_at >= ? and drawn_at < ? order by number")
        .params(decided.key().text(), decided.version(), period.begin(zone), period.end(zone))
        .query((row, n) -> new Place(row.getString(1), n, "全区", row.getObject(2, OffsetDateTime.class))).list();
  }

  private List<Place> sheets(ReplayPeriod period, DistinctCase decided) {
    var key = decided.key().text().split(BETWEEN);
    return jdbc.sql("""
            select b.number, s.id, s.unit, b.drawn_at from sheet_line l join unit_sheet s on s.id = l.sheet join sheet_batch b on b.number = s.batch
             where b.state = ? and b.kind = ? and s.unit_kind = ? and l.indicator = ? and b.formula_version = ? and b.drawn_at >= ? and b.drawn_at < ?
             order by s.id""")
        .params(APPROVED, key[0], key[1], key[2], decided.version(), period.begin(zone), period.end(zone))
        .query((row, n) -> new Place(row.getString(1), row.getInt(2) * MOST_CASES + decided.key().place(), row.getString(3),
            row.getObject(4, OffsetDateTime.class))).list();
  }
}
