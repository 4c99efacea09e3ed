package roundtable.pastledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.TopicNumber;

/** The topics of past years in the database, each once. */
@Component
class PastTopics {

  private static final List<LedgerColumn> KEPT = Arrays.stream(PastLedgerColumn.values()).flatMap(column -> column.column().stream()).toList();
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  PastTopics(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** What makes two rows the same topic. */
  record Alike(String community, String receivedOn, String title) {

    static Alike of(PastLedgerLine line) {
      return new Alike(line.text(LedgerColumn.COMMUNITY), line.receivedOn().toString(), line.text(LedgerColumn.TITLE));
    }
  }

  /** Those that stand here already, taken earlier or worked on in the system itself, received between the first and the last day of these lines. */
  Set<Alike> known(List<PastLedgerLine> lines) {
    var days = lines.stream().map(PastLedgerLine::receivedOn).filter(Objects::nonNull).sorted().toList();
    if (days.isEmpty()) {
      return Set.of();
    }
    // the ledger follows a little later; what was taken a moment ago stands here already
    return new HashSet<>(jdbc.sql("""
            select community, received_on, title from ledger_line where received_on between :first and :last
            union select community, received_on, title from past_topic where received_on between :first and :last""")
        .param("first", days.get(0)).param("last", days.get(days.size() - 1))
        .query((row, n) -> new Alike(row.getString(1), row.getString(2), row.getString(3))).list());
  }

  /** One import after the other: whoever comes second sees what the first has taken. */
  void lock() {
    jdbc.sql("select id from ledger_upkeep where id = 1 for update").query(Integer.class).single();
  }

  void add(long ledger, List<PastLedgerLine> lines, List<TopicNumber> numbers, List<String> importedFrom) {
    var columns = KEPT.stream().map(column -> column.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    var rows = new ArrayList<Object[]>();
    for (var n = 0; n < lines.size(); n++) {
      var line = lines.get(n);
      rows.add(Stream.concat(Stream.of(numbers.get(n).value(), ledger, line.row(), line.originalNumber(), importedFrom.get(n)),
          KEPT.stream().map(column -> kept(line.values().get(column)))).toArray());
    }
    batches.batchUpdate("insert into past_topic (number, past_ledger, sheet_row, original_number, imported_from, %s) values (?, ?, ?, ?, ?%s)"
        .formatted(columns, ", ?".repeat(KEPT.size())), rows);
  }

  private static Object kept(Object value) {
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
