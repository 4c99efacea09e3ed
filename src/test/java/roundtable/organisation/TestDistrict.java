package roundtable.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The organisation alone on a database of its own: H2, or PostgreSQL with {@code -Droundtable.test.database=postgresql}. */
class TestDistrict implements AutoCloseable {

  /** A day well inside the rules of 6 September 2022. */
  static final String TODAY = "2022-10-10";

  private static final List<String> SCRIPTS = List.of("V2__organisation.sql", "V36__members_and_pilots.sql",
      "V82__governance_unit.sql");
  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
  private final CountedStatements statements = new CountedStatements(TestDatabase.fresh());

  TestDistrict() {
    migrate(statements.dataSource());
    context.registerBean(DataSource.class, statements::dataSource);
    context.register(Settings.class);
    context.refresh();
  }

  static TestDistrict small() {
    var district = new TestDistrict();
    var report = district.imports().importFrom(DistrictFiles.onClasspath("organisation/small"));
    if (!report.imported()) {
      throw new IllegalStateException(report.summary());
    }
    return district;
  }

  Organisation organisation() {
    return context.getBean(Organisation.class);
  }

  DutyRoster roster() {
    return context.getBean(DutyRoster.class);
  }

  DistrictImport imports() {
    return context.getBean(DistrictImport.class);
  }

  JdbcClient database() {
    return context.getBean(JdbcClient.class);
  }

  CountedStatements statements() {
    return statements;
  }

  @Override
  public void close() {
    context.close();
  }

  // only this package's scripts: the other scripts belong to other packages and may need the engine
  private static void migrate(DataSource database) {
    try {
      var folder = Files.createTempDirectory("organisation");
      for (var script : SCRIPTS) {
        Files.write(folder.resolve(script), new ClassPathResource("db/migration/" + script).getContentAsByteArray());
      }
      Flyway.configure().dataSource(database).locations("filesystem:" + folder).load().migrate();
      for (var script : SCRIPTS) {
        Files.delete(folder.resolve(script));
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @TestConfiguration
  @EnableTransactionManagement
  @Import({Organisation.class, DutyRoster.class, DistrictStore.class, DistrictImport.class})
  static class Settings {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
      return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate database) {
      return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
      return new DataSourceTransactionManager(database);
    }

    @Bean
    Clock clock() {
      var zone = ZoneId.of("Asia/Shanghai");
      return Clock.fixed(Instant.parse(TODAY + "T01:00:00Z"), zone);
    }
  }
}
