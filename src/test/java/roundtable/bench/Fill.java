package roundtable.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import roundtable.story.WholeFlow;

/**
 * Puts many topics into a PostgreSQL database, as many open as closed, by copying really played ones row by row. Of the
 * open ones 7 % stand before one district leader, the others before the secretaries of all communities.
 */
final class Fill {

  private static final int AT_A_TIME = 5_000;
  private static final int DISTRICT_PERCENT = 7;
  private static final String INDEXES = """
      select indexname, indexdef from pg_indexes
       where schemaname = current_schema() and tablename = '%s' and indexname not in (select conname from pg_constraint)""";

  private final Product product;
  private final int stored;
  private int copied;

  private Fill(Product product, int stored) {
    this.product = product;
    this.stored = stored;
  }

  /** So many topics of each kind. */
  static void with(int stored, Product product) {
    try {
      new Fill(product, stored).copy();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void copy() throws SQLException {
    var district = Math.max(1, stored * DISTRICT_PERCENT / 100);
    // what happens only once in a year happens before
    new Player(product).play(WholeFlow.acts(), (act, work) -> work.run());
    var closed = Template.played(product, WholeFlow.acts());
    var beforeTheDistrict = Template.played(product, WholeFlow.actsUntilTheDistrictPresides());
    var open = Template.played(product, WholeFlow.actsUntilThePlan());
    try (var connection = product.database().getConnection(); var statement = connection.createStatement()) {
      prepare(statement);
      var indexes = dropIndexes(statement, closed, beforeTheDistrict, open);
      copy(connection, closed, stored);
      copy(connection, beforeTheDistrict, district);
      copy(connection, open, stored - district);
      for (var index : indexes) {
        statement.execute(index);
      }
      finish(statement);
    }
  }

  // foreign keys are right by construction; what was written is flushed once, at the end
  private static void prepare(Statement statement) throws SQLException {
    statement.execute("alter system set max_wal_size = '8GB'");
    statement.execute("select pg_reload_conf()");
    statement.execute("set session_replication_role = replica");
    statement.execute("set maintenance_work_mem = '512MB'");
  }

  private static void finish(Statement statement) throws SQLException {
    statement.execute("reset all");
    statement.execute("vacuum analyze");
    statement.execute("checkpoint");
  }

  private static List<String> dropIndexes(Statement statement, Template... templates) throws SQLException {
    Set<String> tables = new LinkedHashSet<>();
    for (var template : templates) {
      template.tables().forEach(table -> tables.add(table.name()));
    }
    var definitions = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (var table : tables) {
      try (var found = statement.executeQuery(INDEXES.formatted(table))) {
        while (found.next()) {
          names.add(found.getString(1));
          definitions.add(found.getString(2));
        }
      }
    }
    for (var name : names) {
      statement.execute("drop index " + name);
    }
    return definitions;
  }

  private void copy(Connection connection, Template template, int topics) throws SQLException {
    var last = copied + topics;
    try (var statement = connection.createStatement()) {
      while (copied < last) {
        var to = Math.min(copied + AT_A_TIME, last);
        for (var sql : template.copies(copied + 1, to).values()) {
          statement.execute(sql);
        }
        copied = to;
      }
    }
  }
}
