package roundtable.bench;

import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import roundtable.bench.Rows.Change;
import roundtable.ledger.LedgerCheck;
import roundtable.story.WholeFlow;
import roundtable.story.WholeFlow.Act;

/**
 * A really played topic with all of its rows, the engine's and the facts, and the SQL that copies it: every id that came
 * with the topic, its number, its community and its dates become the copy's own. PostgreSQL only. The hash chain of a
 * copy's journal is not right, and nobody asks for it here.
 */
final class Template {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final String topic;
  private final List<Change> rows;
  private final Set<String> shared;

  private Template(String topic, List<Change> rows, Set<String> shared) {
    this.topic = topic;
    this.rows = rows;
    this.shared = shared;
  }

  /** Plays a topic so far; its copies will be spread over all communities. */
  static Template played(Product product, List<Act> acts) {
    var tables = Tables.of(product.database());
    // the ledger follows when it is read: what it has yet to read of other topics is not this one's
    product.bean(LedgerCheck.class).differences(List.of());
    var before = Rows.of(product.database(), tables);
    var topic = new Player(product).play(acts, (act, work) -> work.run());
    // its own line is copied with it; what is counted of all lines is nobody's own
    product.bean(LedgerCheck.class).differences(List.of());
    var rows = Rows.of(product.database(), tables).since(before).stream().filter(Change::isNew)
        .filter(change -> !change.table().name().equalsIgnoreCase("ledger_count")).toList();
    return new Template(topic, rows, ids(before));
  }

  private static Set<String> ids(Rows rows) {
    return rows.values().filter(String.class::isInstance)
        .flatMap(text -> ID.matcher((String) text).results().map(found -> found.group())).collect(Collectors.toSet());
  }

  /** Where its rows are. */
  Set<Table> tables() {
    return rows.stream().map(Change::table).collect(Collectors.toSet());
  }

  /** For each table the statement that writes the rows of the copies from one number to another. */
  Map<Table, String> copies(int from, int to) {
    return rows.stream().collect(Collectors.groupingBy(Change::table, LinkedHashMap::new,
        Collectors.collectingAndThen(Collectors.toList(), same -> copy(same, from, to))));
  }

  private String copy(List<Change> same, int from, int to) {
    var table = same.get(0).table();
    return "insert into %s (%s) select v.* from (%s) c cross join lateral (values %s) v".formatted(table.name(),
        String.join(", ", table.given()), CopyNames.sql(from, to),
        same.stream().map(row -> cells(table, row.row())).collect(Collectors.joining(",\n")));
  }

  private String cells(Table table, Map<String, Object> row) {
    return table.given().stream().map(column -> "(%s)::%s".formatted(cell(row.get(column)), table.types().get(column)))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private String cell(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Timestamp || value instanceof OffsetDateTime) {
      return "timestamptz '%s' - c.age * interval '1 day'".formatted(value);
    }
    return value instanceof java.sql.Date ? "date '%s' - c.age".formatted(value) : text(value.toString());
  }

  private String text(String value) {
    var literal = "'" + value.replace("'", "''") + "'";
    literal = literal.replace(topic, "'||c.topic||'");
    literal = ID.matcher(literal).replaceAll(id -> shared.contains(id.group()) ? id.group() : copied(id.group()));
    return literal.replace(WholeFlow.COMMUNITY, "'||c.community||'");
  }

  // the copy's own moment, then what tells this id from the topic's others
  private static String copied(String id) {
    var digits = id.replace("-", "");
    var rest = digits.substring(0, 12) + digits.substring(13, 16) + digits.substring(28);
    return Matcher.quoteReplacement("'||c.moment||'-7%s-%s-%s".formatted(rest.substring(0, 3), rest.substring(3, 7),
        rest.substring(7)));
  }
}
