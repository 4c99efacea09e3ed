package roundtable.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.RoundTableApplication;
import roundtable.TestClock;
import roundtable.WebAppSession;
import roundtable.engine.PostMemberships;
import roundtable.organisation.DistrictFiles;
import roundtable.organisation.DistrictImport;

/** The whole product on a database of its own, with the sample district, job executor off. */
final class Product implements AutoCloseable {

  private static final String[] ALONE = {"--server.port=0", "--server.address=127.0.0.1", "--spring.jmx.enabled=false"};
  private static final String PASSWORD = "for-this-measure-only";
  private static final int OK = 200;

  private final MeteredSource database;
  private final HikariDataSource pool;
  private final ConfigurableApplicationContext context;

  private Product(HikariDataSource pool, boolean untuned, String... properties) {
    this.pool = pool;
    this.database = new MeteredSource(pool);
    this.context = new SpringApplicationBuilder(RoundTableApplication.class, TestClock.class)
        .profiles("test")
        .initializers(context -> prepare((GenericApplicationContext) context, untuned))
        .run(Stream.concat(Stream.of(ALONE), Stream.of(properties)).toArray(String[]::new));
    theDistrictIsInPlace();
  }

  /** As it is delivered. */
  static Product start(HikariDataSource pool) {
    return new Product(pool, false);
  }

  /** The same models and facts on an engine that nobody has tuned. */
  static Product withEngineDefaults(HikariDataSource pool) {
    var product = new Product(pool, true, EngineDefaults.PROPERTIES);
    EngineDefaults.dropOurIndexes(pool);
    return product;
  }

  private void prepare(GenericApplicationContext fresh, boolean untuned) {
    fresh.registerBean("dataSource", MeteredSource.class, () -> database);
    if (untuned) {
      EngineDefaults.in(fresh);
    }
  }

  private void theDistrictIsInPlace() {
    clock().set("2022-01-04T09:00:00+08:00");
    var report = bean(DistrictImport.class).importFrom(DistrictFiles.onClasspath("district"));
    if (!report.badRows().isEmpty()) {
      throw new IllegalStateException(report.badRows().toString());
    }
    bean(PostMemberships.class).synchronize();
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  MeteredSource database() {
    return database;
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  TestClock clock() {
    return bean(TestClock.class);
  }

  LocalDate today() {
    return LocalDate.now(clock());
  }

  /** The port of its pages; makes it the one engine that the engine's static register answers with. */
  int port() {
    ProcessEngines.registerProcessEngine(bean(ProcessEngine.class));
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Somebody's browser, signed in. */
  WebAppSession session(String person) {
    var identity = bean(IdentityService.class);
    var user = identity.createUserQuery().userId(person).singleResult();
    user.setPassword(PASSWORD);
    identity.saveUser(user);
    var session = new WebAppSession(port());
    var answer = session.login(person, PASSWORD).statusCode();
    if (answer != OK) {
      throw new IllegalStateException("login of %s was answered with %d".formatted(person, answer));
    }
    return session;
  }

  /** What vacuum, cache and checkpoints left over from earlier work does not disturb what comes next. */
  void settle() {
    if (DatabaseKind.isPostgresql(pool)) {
      jdbc().sql("checkpoint").update();
    }
  }

  @Override
  public void close() {
    context.close();
    pool.close();
  }
}
