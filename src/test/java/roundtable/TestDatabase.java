package roundtable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A fresh, empty database for each application context: H2 in memory, or, with the system property
 * {@code roundtable.test.database=postgresql}, one in the PostgreSQL server that is started once per JVM.
 */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

  private static final AtomicInteger RUNNING = new AtomicInteger();
  private static final int CONNECTIONS = 6;

  @Bean(destroyMethod = "close")
  DataSource dataSource() {
    return isPostgresql() ? postgresql() : h2();
  }

  /** Whether the tests of this JVM run on PostgreSQL. */
  public static boolean isPostgresql() {
    return "postgresql".equals(System.getProperty("roundtable.test.database"));
  }

  /** A new H2 database in memory. */
  public static HikariDataSource h2() {
    return pool("jdbc:h2:mem:test%d;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0".formatted(RUNNING.incrementAndGet()), "sa");
  }

  /** A new database in the JVM's PostgreSQL server. */
  public static HikariDataSource postgresql() {
    return pool(newPostgresqlUrl(), "postgres");
  }

  /** Address of a new database in the JVM's PostgreSQL server; user {@code postgres}, no password. */
  public static String newPostgresqlUrl() {
    var name = "test" + RUNNING.incrementAndGet();
    try (var connection = Server.ONE.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return "jdbc:postgresql://localhost:%d/%s".formatted(Server.ONE.getPort(), name);
  }

  private static HikariDataSource pool(String url, String user) {
    RoundTableApplication.useDistrictTime();
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword("");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  /** Started by the first test that asks for it; ends with the JVM. */
  private static final class Server {

    static final EmbeddedPostgres ONE = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
