package roundtable.returns;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;

/** The lines of the sheets and what was corrected: both are only ever added. */
@Component
class SheetLines {

  private static final String LINES = """
      select l.sheet, l.indicator, l.numerator, l.denominator, l.points, l.target, l.bottom, l.rule
        from sheet_line l join unit_sheet s on s.id = l.sheet where s.batch = ?""";
  private static final String CORRECTIONS = """
      select c.sheet, c.indicator, c.old_numerator, c.old_denominator, c.new_numerator, c.new_denominator, c.reason, c.person, c.corrected_at
        from sheet_correction c join unit_sheet s on s.id = c.sheet where s.batch = ? order by c.id""";
  private final JdbcClient jdbc;
  private final Clock clock;

  SheetLines(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void write(long sheet, List<SheetLine> lines) {
    lines.forEach(line -> jdbc.sql("insert into sheet_line (sheet, indicator, numerator, denominator, points, target, bottom, rule)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(sheet, line.indicator().name(), line.figure().numerator(), line.figure().denominator(), line.weight().points(),
            line.weight().target(), line.weight().bottom(), line.weight().rule()).update());
  }

  void correct(long sheet, SheetLine line, Figure to, String reason, Official by) {
    var before = line.effective();
    jdbc.sql("insert into sheet_correction (sheet, indicator, old_numerator, old_denominator, new_numerator, new_denominator, reason,"
            + " person, post, corrected_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(sheet, line.indicator().name(), before.numerator(), before.denominator(), to.numerator(), to.denominator(), reason,
            by.person(), by.post(), clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  /** The lines of every sheet of a batch, by sheet, in the order of the indicators, with what was corrected. */
  Map<Long, List<SheetLine>> of(String batch) {
    var lines = new LinkedHashMap<Long, List<SheetLine>>();
    jdbc.sql(LINES).param(batch).query((RowCallbackHandler) row -> lines.computeIfAbsent(row.getLong(1), sheet -> new ArrayList<>()).add(
        new SheetLine(Indicator.valueOf(row.getString(2)), new Figure(row.getInt(3), row.getInt(4)),
            new Weight(row.getInt(5), row.getInt(6), row.getInt(7), row.getString(8)), null)));
    corrections(batch).forEach(each -> lines.get(each.sheet()).replaceAll(line ->
        line.indicator() == each.indicator() ? line.correctedTo(each.after()) : line));
    lines.values().forEach(each -> each.sort((one, other) -> one.indicator().compareTo(other.indicator())));
    return lines;
  }

  /** What was corrected, the earliest first. */
  List<SheetCorrection> corrections(String batch) {
    return jdbc.sql(CORRECTIONS).param(batch).query((row, n) -> new SheetCorrection(row.getLong(1), Indicator.valueOf(row.getString(2)),
        new Figure(row.getInt(3), row.getInt(4)), new Figure(row.getInt(5), row.getInt(6)), row.getString(7), row.getString(8),
        row.getObject(9, OffsetDateTime.class).toInstant())).list();
  }
}
