package roundtable.organisation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An empty database for a test. */
class TestDatabase {

  private static EmbeddedPostgres postgres;

  private TestDatabase() {}

  static DataSource fresh() {
    var name = "t" + UUID.randomUUID().toString().replace("-", "");
    return "postgresql".equals(System.getProperty("roundtable.test.database"))
        ? onPostgres(name)
        : new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=0".formatted(name), "sa", "");
  }

  private static synchronized DataSource onPostgres(String name) {
    try {
      if (postgres == null) {
        postgres = EmbeddedPostgres.start();
      }
      new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + name);
      return postgres.getDatabase("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
