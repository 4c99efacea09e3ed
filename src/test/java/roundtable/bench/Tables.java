package roundtable.bench;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** All tables of a database but Flyway's; those that others refer to come first. */
final class Tables {

  private final DatabaseMetaData words;
  private final String schema;

  private Tables(Connection connection) throws SQLException {
    words = connection.getMetaData();
    schema = connection.getSchema();
  }

  static List<Table> of(DataSource database) {
    try (var connection = database.getConnection()) {
      return new Tables(connection).inOrder();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The names of a table's indexes. */
  static Set<String> indexes(DataSource database, Table table) throws SQLException {
    try (var connection = database.getConnection()) {
      var found = connection.getMetaData().getIndexInfo(null, connection.getSchema(), table.name(), false, true);
      return new TreeSet<>(values(found, "INDEX_NAME"));
    }
  }

  private List<Table> inOrder() throws SQLException {
    Map<String, Set<String>> parents = new TreeMap<>();
    for (var name : values(words.getTables(null, schema, "%", new String[] {"TABLE", "BASE TABLE"}), "TABLE_NAME")) {
      if (!name.toLowerCase().startsWith("flyway")) {
        parents.put(name, new TreeSet<>(values(words.getImportedKeys(null, schema, name), "PKTABLE_NAME")));
      }
    }
    var order = new LinkedHashSet<String>();
    parents.keySet().forEach(name -> parentsFirst(name, parents, order, new TreeSet<>()));
    var tables = new ArrayList<Table>();
    for (var name : order) {
      tables.add(table(name));
    }
    return tables;
  }

  private static void parentsFirst(String name, Map<String, Set<String>> parents, Set<String> order, Set<String> path) {
    if (path.add(name) && !order.contains(name)) {
      parents.getOrDefault(name, Set.of()).forEach(parent -> parentsFirst(parent, parents, order, path));
      order.add(name);
    }
  }

  private Table table(String name) throws SQLException {
    var types = new LinkedHashMap<String, String>();
    String generated = null;
    try (var columns = words.getColumns(null, schema, name, "%")) {
      while (columns.next()) {
        types.put(columns.getString("COLUMN_NAME"), columns.getString("TYPE_NAME"));
        generated = columns.getString("IS_AUTOINCREMENT").equals("YES") ? columns.getString("COLUMN_NAME") : generated;
      }
    }
    var key = values(words.getPrimaryKeys(null, schema, name), "COLUMN_NAME");
    return new Table(name, types, key.isEmpty() ? List.copyOf(types.keySet()) : key, generated);
  }

  private static List<String> values(ResultSet rows, String column) throws SQLException {
    try (rows) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        if (rows.getString(column) != null) {
          values.add(rows.getString(column));
        }
      }
      return values;
    }
  }
}
