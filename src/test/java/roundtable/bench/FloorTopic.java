package roundtable.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import roundtable.bench.Recording.Step;
import roundtable.bench.Rows.Change;

/** Recorded facts once more, under the number of another topic. */
final class FloorTopic {


  private static final String FIND =
      "select id from floor_task where topic = ? and name = ? and completed_at is null order by id limit 1 for update";
  private static final String CLOSE = "update floor_task set completed_at = current_timestamp where id = ?";
  private static final String OPEN = "insert into floor_task (topic, name) values (?, ?)";

  private final DataSource database;
  private final String recorded;
  private final int year;
  private final String topic;
  private final Map<List<Object>, Object> numbered = new HashMap<>();

  FloorTopic(DataSource database, String recorded, int year, int running) {
    this.database = database;
    this.recorded = recorded;
    this.year = year;
    this.topic = "YT-%d-%05d".formatted(year, running);
  }

  /** What one act did, in one transaction. */
  void play(Step step) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (var task : step.closed()) {
        close(connection, task);
      }
      for (var change : step.changes()) {
        write(connection, change);
      }
      for (var task : step.opened()) {
        execute(connection, OPEN, List.of(topic, task));
      }
      connection.commit();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void close(Connection connection, String task) throws SQLException {
    try (var find = prepared(connection, FIND, List.of(topic, task)); var found = find.executeQuery()) {
      found.next();
      execute(connection, CLOSE, List.of(found.getLong(1)));
    }
  }

  private void write(Connection connection, Change change) throws SQLException {
    if (change.isNew()) {
      insert(connection, change);
    } else {
      update(connection, change);
    }
  }

  private void insert(Connection connection, Change change) throws SQLException {
    var columns = change.table().given();
    var sql = "insert into %s (%s) values (%s)".formatted(change.table().name(), String.join(", ", columns),
        String.join(", ", columns.stream().map(column -> "?").toList()));
    if (change.table().generated() == null) {
      execute(connection, sql, values(columns, change.row()));
      return;
    }
    try (var insert = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(insert, values(columns, change.row())).executeUpdate();
      var keys = insert.getGeneratedKeys();
      keys.next();
      numbered.put(identity(change), keys.getObject(change.table().generated()));
    }
  }

  private void update(Connection connection, Change change) throws SQLException {
    var changed = List.copyOf(change.values().keySet());
    var parameters = new ArrayList<>(values(changed, change.row()));
    var key = change.table().key();
    var isNumbered = key.contains(change.table().generated());
    parameters.addAll(isNumbered ? List.of(numbered.get(identity(change))) : values(key, change.row()));
    execute(connection, "update %s set %s where %s".formatted(change.table().name(),
        String.join(", ", changed.stream().map(column -> column + " = ?").toList()),
        String.join(" and ", key.stream().map(column -> column + " = ?").toList())), parameters);
  }

  private static List<Object> identity(Change change) {
    return List.of(change.table().name(), change.table().keyOf(change.row()));
  }

  private List<Object> values(List<String> columns, Map<String, Object> row) {
    var values = new ArrayList<Object>();
    columns.forEach(column -> values.add(renamed(column, row.get(column))));
    return values;
  }

  private Object renamed(String column, Object value) {
    if (column.equalsIgnoreCase("received_year")) {
      return year;
    }
    return value instanceof String text ? text.replace(recorded, topic) : value;
  }

  private static void execute(Connection connection, String sql, List<Object> parameters) throws SQLException {
    try (var statement = prepared(connection, sql, parameters)) {
      statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, List<Object> parameters)
      throws SQLException {
    return bind(connection.prepareStatement(sql), parameters);
  }

  private static PreparedStatement bind(PreparedStatement statement, List<Object> parameters) throws SQLException {
    for (var i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
    return statement;
  }
}
