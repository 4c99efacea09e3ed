package roundtable.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The indexes of PostgreSQL tables that hold no constraint: away while many rows come in, and back afterwards. */
final class SideIndexes {

  private static final String OF_A_TABLE = """
      select indexname, indexdef from pg_indexes
       where schemaname = current_schema() and tablename = '%s' and indexname not in (select conname from pg_constraint)""";

  private final Statement database;
  private final List<String> definitions = new ArrayList<>();

  private SideIndexes(Statement database) {
    this.database = database;
  }

  static SideIndexes dropped(Statement database, Collection<Table> tables) throws SQLException {
    var indexes = new SideIndexes(database);
    var names = new ArrayList<String>();
    for (var table : tables) {
      indexes.find(table, names);
    }
    for (var name : names) {
      database.execute("drop index " + name);
    }
    return indexes;
  }

  void create() throws SQLException {
    for (var definition : definitions) {
      database.execute(definition);
    }
  }

  private void find(Table table, List<String> names) throws SQLException {
    try (var found = database.executeQuery(OF_A_TABLE.formatted(table.name()))) {
      while (found.next()) {
        names.add(found.getString("indexname"));
        definitions.add(found.getString("indexdef"));
      }
    }
  }
}
