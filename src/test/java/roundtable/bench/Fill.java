package roundtable.bench;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.story.WholeFlow;

/**
 * Puts many topics into a PostgreSQL database, as many open as closed, by copying really played ones row by row. Of the
 * open ones 7 % stand before one district leader, the others before the secretaries of all communities.
 */
final class Fill {

  private static final int AT_A_TIME = 5_000;
  private static final int DISTRICT_PERCENT = 7;
  // foreign keys are right by construction; what was written is flushed and vacuumed once, at the end
  private static final List<String> BEFORE = List.of("alter system set max_wal_size = '8GB'",
      "alter system set autovacuum = off", "select pg_reload_conf()", "set session_replication_role = replica",
      "set maintenance_work_mem = '512MB'");
  private static final List<String> AFTER = List.of("reset all", "vacuum analyze", "alter system reset all",
      "select pg_reload_conf()", "checkpoint");

  private final Statement database;
  private int copied;

  private Fill(Statement database) {
    this.database = database;
  }

  /** So many topics of each kind. */
  static void with(int stored, Product product) {
    // what happens only once in a year happens before
    new Player(product).play(WholeFlow.acts(), (act, work) -> work.run());
    var closed = Template.played(product, WholeFlow.acts());
    var beforeTheDistrict = Template.played(product, WholeFlow.actsUntilTheDistrictPresides());
    var open = Template.played(product, WholeFlow.actsUntilThePlan());
    var district = Math.max(1, stored * DISTRICT_PERCENT / 100);
    try (var connection = product.database().getConnection(); var statement = connection.createStatement()) {
      new Fill(statement).copy(List.of(new Copies(closed, stored), new Copies(beforeTheDistrict, district),
          new Copies(open, stored - district)));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private record Copies(Template template, int topics) {

    Stream<Table> tables() {
      return template.tables().stream();
    }
  }

  private void copy(List<Copies> all) throws SQLException {
    execute(BEFORE);
    var indexes = SideIndexes.dropped(database, all.stream().flatMap(Copies::tables).collect(Collectors.toSet()));
    for (var copies : all) {
      copy(copies.template(), copied + copies.topics());
    }
    indexes.create();
    execute(AFTER);
  }

  private void copy(Template template, int last) throws SQLException {
    while (copied < last) {
      var to = Math.min(copied + AT_A_TIME, last);
      execute(template.copies(copied + 1, to).values());
      copied = to;
    }
  }

  private void execute(Iterable<String> statements) throws SQLException {
    for (var sql : statements) {
      database.execute(sql);
    }
  }
}
