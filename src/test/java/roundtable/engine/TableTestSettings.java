package roundtable.engine;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.kernel.Refusal;
import roundtable.rules.HitPolicySetting;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;

/** A process engine and the tables' beans on an empty H2, without the rest of the application. */
@TestConfiguration
@EnableTransactionManagement(proxyTargetClass = true)
@Import({TableAccess.class, TableVersions.class, RulingRecorder.class, EngineRuleBook.class, EngineTableStore.class,
    FactoryFiles.class, FactoryTables.class, HitPolicySetting.class})
class TableTestSettings {

  /** 6 September 2022, 10:00 in Nanchang. */
  static final Instant NOW = Instant.parse("2022-09-06T02:00:00Z");

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
  }

  @Bean
  Statements statements() {
    return new Statements();
  }

  @Bean
  DataSource dataSource(Statements statements) {
    DataSource database =
        new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    // the script alone: the other migrations create the engine's schema, which is created here by the engine itself
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V3__rules.sql"),
        new ByteArrayResource("alter table rule_version add column digest varchar(64)".getBytes(StandardCharsets.UTF_8))).execute(database);
    return statements.listeningTo(database);
  }

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new DataSourceTransactionManager(dataSource);
  }

  @Bean
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new TransactionTemplate(transactions);
  }

  @Bean
  JdbcClient jdbcClient(DataSource dataSource) {
    return JdbcClient.create(dataSource);
  }

  @Bean
  ProcessEngineFactoryBean processEngine(DataSource dataSource, PlatformTransactionManager transactions,
      RulingRecorder recorder, ApplicationContext context) {
    SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
    settings.setProcessEngineName("tables-" + UUID.randomUUID());
    settings.setApplicationContext(context);
    settings.setDataSource(dataSource);
    settings.setTransactionManager(transactions);
    settings.setDatabaseSchemaUpdate("create-drop");
    settings.setHistory("activity");
    settings.setJobExecutorActivate(false);
    settings.setHistoryTimeToLive("P3650D");
    settings.setEnableCmdExceptionLogging(false);
    settings.setProcessEnginePlugins(new ArrayList<>(List.of(recorder)));
    ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
    factory.setProcessEngineConfiguration(settings);
    return factory;
  }

  @Bean
  DecisionService decisionService(ProcessEngine engine) {
    return engine.getDecisionService();
  }

  @Bean
  RepositoryService repositoryService(ProcessEngine engine) {
    return engine.getRepositoryService();
  }

  @Bean
  Changes changes() {
    return new Changes();
  }

  @Bean
  @Order(2)
  RuleChange second(Changes changes) {
    return (table, version, from) -> changes.hear("second %s %d".formatted(table.id(), version));
  }

  @Bean
  @Order(1)
  RuleChange first(Changes changes, RuleBook rules) {
    return (table, version, from) -> changes.hear(
        "first %s %d in force %d".formatted(table.id(), version, rules.versionInForce(table, from)));
  }

  @Bean
  Probe probe(EngineRuleBook rules) {
    return new Probe(rules);
  }

  static void inAnotherThread(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** What the two listeners heard, and whether the second refuses. */
  static class Changes {
    final List<String> heard = new CopyOnWriteArrayList<>();
    boolean refuse;

    void hear(String what) {
      heard.add(what);
      if (refuse && what.startsWith("second")) {
        throw new Refusal("不同意");
      }
    }
  }

  /** An end listener that asks by which rule the task just decided. */
  public static class Probe {
    final List<String> bases = new ArrayList<>();
    private final EngineRuleBook rules;

    Probe(EngineRuleBook rules) {
      this.rules = rules;
    }

    public void ended(DelegateExecution execution) {
      bases.add(rules.lastRuling(RuleTable.PUBLICITY_RULES).basis());
    }
  }

  /** Every statement that was prepared. */
  static class Statements {
    private final List<String> prepared = new CopyOnWriteArrayList<>();

    List<String> all() {
      return prepared;
    }

    void clear() {
      prepared.clear();
    }

    DataSource listeningTo(DataSource database) {
      return new DelegatingDataSource(database) {
        @Override
        public Connection getConnection() throws java.sql.SQLException {
          Connection connection = super.getConnection();
          return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
              (proxy, method, arguments) -> {
                if (method.getName().startsWith("prepare") || method.getName().equals("createStatement")) {
                  prepared.add(arguments == null ? "?" : String.valueOf(arguments[0]));
                }
                try {
                  return method.invoke(connection, arguments);
                } catch (java.lang.reflect.InvocationTargetException failed) {
                  throw failed.getCause();
                }
              });
        }
      };
    }
  }
}
