package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.journal.LedgerColumn;

/** The ledger's lines in the database: that of today, and those of the days before. */
@Component
class LedgerRows {

  /** Columns of the tables, in the order of {@link LedgerColumn}. */
  static final String COLUMNS = Arrays.stream(LedgerColumn.values()).map(LedgerRows::name).collect(Collectors.joining(", "));
  private static final int BATCH = 500;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  LedgerRows(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  static String name(LedgerColumn column) {
    return column.name().toLowerCase(Locale.ROOT);
  }

  /** The lines of today. */
  Map<String, LedgerVersion> today(List<String> topics) {
    return jdbc.sql("select topic, since, seq, " + COLUMNS + " from ledger_line where topic in (:topics)").param("topics", topics)
        .query((row, n) -> new LedgerVersion(row.getString("topic"), row.getObject("since", LocalDate.class), row.getInt("seq"),
            values(row))).list().stream().collect(Collectors.toMap(LedgerVersion::topic, line -> line));
  }

  /** Puts the last of each topic's lines in the place of today's, and those before it behind. */
  void replace(Map<String, List<LedgerVersion>> lines) {
    jdbc.sql("delete from ledger_line where topic in (:topics)").param("topics", List.copyOf(lines.keySet())).update();
    insert("ledger_line (topic, since, seq", lines.values().stream().map(all -> all.get(all.size() - 1))
        .map(line -> row(Stream.of(line.topic(), line.since(), line.seq()), line)).toList());
    insert("ledger_past (topic, since, until", lines.values().stream().flatMap(LedgerRows::past).toList());
  }

  private void insert(String into, List<Object[]> rows) {
    var sql = "insert into %s, %s) values (?, ?, ?%s)".formatted(into, COLUMNS, ", ?".repeat(LedgerColumn.values().length));
    for (var from = 0; from < rows.size(); from += BATCH) {
      batches.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }

  private static Stream<Object[]> past(List<LedgerVersion> lines) {
    return Stream.iterate(0, n -> n + 1 < lines.size(), n -> n + 1).map(n ->
        row(Stream.of(lines.get(n).topic(), lines.get(n).since(), lines.get(n + 1).since()), lines.get(n)));
  }

  private static Object[] row(Stream<Object> key, LedgerVersion line) {
    return Stream.concat(key, Arrays.stream(LedgerColumn.values()).map(column -> kept(column, line.values().get(column)))).toArray();
  }

  private static Object kept(LedgerColumn column, String value) {
    if (value == null) {
      return null;
    }
    return switch (column.type()) {
      case DATE -> LocalDate.parse(value);
      case NUMBER -> Integer.valueOf(value);
      case TEXT, CODE -> value;
    };
  }

  /** What stands in a row that has the ledger's columns. */
  static Map<LedgerColumn, String> values(ResultSet row) throws SQLException {
    var values = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
    for (var column : LedgerColumn.values()) {
      var value = row.getString(name(column));
      if (value != null && !value.isEmpty()) {
        values.put(column, value);
      }
    }
    return values;
  }
}
