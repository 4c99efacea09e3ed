package roundtable.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * V1: the engine's own tables by the engine's own scripts. Flyway's lock makes a second node wait; the engine itself
 * would race on an empty database.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

  private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";

  // all seven, used or not: a later engine's upgrade scripts count on them
  private static final List<String> PARTS =
      List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  // every complete() looks for sub-tasks; without it a case costs three times as much at 100,000 open tasks
  private static final String MISSING_INDEX = "create index rt_idx_task_parent on act_ru_task(parent_task_id_)";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "engine";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    var connection = context.getConnection();
    var dialect = dialect(connection);
    PARTS.forEach(part -> ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT.formatted(dialect, part))));
    try (var statement = connection.createStatement()) {
      statement.execute(MISSING_INDEX);
    }
  }

  private static String dialect(Connection connection) throws SQLException {
    var product = connection.getMetaData().getDatabaseProductName();
    return switch (product) {
      case "H2" -> "h2";
      case "PostgreSQL" -> "postgres";
      default -> throw new SQLException("不支持的数据库 / unsupported database: " + product);
    };
  }
}
