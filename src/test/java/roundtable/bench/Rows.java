package roundtable.bench;

import java.sql.Blob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of some tables at one moment. */
final class Rows {

  private final List<Table> tables;
  private final Map<String, Map<List<Object>, Map<String, Object>>> byTable = new HashMap<>();

  private Rows(List<Table> tables) {
    this.tables = tables;
  }

  /**
   * What happened to a row.
   *
   * @param values all of a new row, or what has changed
   */
  record Change(Table table, boolean isNew, Map<String, Object> row, Map<String, Object> values) {}

  static Rows of(DataSource database, List<Table> tables) {
    var rows = new Rows(tables);
    tables.forEach(table -> rows.byTable.put(table.name(), read(database, table)));
    return rows;
  }

  private static Map<List<Object>, Map<String, Object>> read(DataSource database, Table table) {
    Map<List<Object>, Map<String, Object>> found = new LinkedHashMap<>();
    JdbcClient.create(database).sql("select * from " + table.name()).query((row, n) -> {
      var values = new LinkedHashMap<String, Object>();
      for (var column : table.types().keySet()) {
        values.put(column, value(row.getObject(column)));
      }
      return values;
    }).list().forEach(values -> found.put(table.keyOf(values), values));
    return found;
  }

  // large objects can be read only once, and are told apart by their content
  private static Object value(Object value) throws SQLException {
    if (value instanceof Blob blob) {
      return List.of(blob.getBytes(1, (int) blob.length()));
    }
    return value;
  }

  /** The rows that are new or different since then; a row comes after the rows that it refers to. */
  List<Change> since(Rows before) {
    var changes = new ArrayList<Change>();
    for (var table : tables) {
      var then = before.byTable.get(table.name());
      byTable.get(table.name()).forEach((key, row) -> {
        if (!then.containsKey(key)) {
          changes.add(new Change(table, true, row, row));
        } else if (!then.get(key).equals(row)) {
          changes.add(new Change(table, false, row, changed(then.get(key), row)));
        }
      });
    }
    return changes;
  }

  private static Map<String, Object> changed(Map<String, Object> before, Map<String, Object> after) {
    var changed = new LinkedHashMap<>(after);
    changed.entrySet().removeIf(cell -> Objects.equals(before.get(cell.getKey()), cell.getValue()));
    return changed;
  }

  /** Every value of every row. */
  Stream<Object> values() {
    return byTable.values().stream().flatMap(rows -> rows.values().stream()).flatMap(row -> row.values().stream())
        .filter(Objects::nonNull);
  }
}
