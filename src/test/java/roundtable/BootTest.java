package roundtable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The empty product starts on an empty database. */
class BootTest {

  private static final String TASK_INDEX_ON_H2 =
      "select count(*) from information_schema.index_columns where table_name = 'ACT_RU_TASK' and column_name = 'PARENT_TASK_ID_'";
  private static final String TASK_INDEX_ON_POSTGRESQL =
      "select count(*) from pg_indexes where tablename = 'act_ru_task' and indexdef like '%(parent_task_id_)'";

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  @DisplayName("空数据库上启动：流程引擎的表由 Flyway 建立，任务索引不缺")
  void startsOnAnEmptyDatabaseOfEitherKind(String database) {
    var url = "h2".equals(database) ? "jdbc:h2:mem:boot;DB_CLOSE_DELAY=-1" : TestDatabase.newPostgresqlUrl();
    try (var product = start(url)) {
      var jdbc = product.getBean(JdbcClient.class);
      assertThat(jdbc.sql("select \"description\" from \"flyway_schema_history\" where \"version\" = '1'").query(String.class).single())
          .isEqualTo("engine");
      assertThat(jdbc.sql(isPostgresql(url) ? TASK_INDEX_ON_POSTGRESQL : TASK_INDEX_ON_H2).query(Long.class).single()).isEqualTo(1);
      assertThat(product.getBeansOfType(PlatformTransactionManager.class).values())
          .singleElement().isInstanceOf(JdbcTransactionManager.class);
    }
  }

  // two starts in one JVM would set up its one logger twice at once
  @BeforeEach
  void theLoggerStaysAsItIs() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
  }

  @AfterEach
  void theLoggerIsSetUpAgain() {
    System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
  }

  @Test
  @DisplayName("两个节点同时在空的 PostgreSQL 上启动，都能起来，管理员只有一个")
  void twoNodesThatStartAtOnceBothComeUp() {
    var url = TestDatabase.newPostgresqlUrl();
    var nodes = IntStream.range(0, 2).mapToObj(n -> CompletableFuture.supplyAsync(() -> start(url))).toList();
    nodes.forEach(CompletableFuture::join);
    var first = nodes.get(0).join();
    assertThat(first.getBean(IdentityService.class).createUserQuery().memberOfGroup("camunda-admin").list()).hasSize(1);
    nodes.forEach(node -> node.join().close());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  @DisplayName("历史级别还是 activity 的旧数据库能升级：历史级别改为 work，未结的历史和任务的权限记录清除")
  void aDatabaseOfBeforeTakesTheHistoryLevelWork(String database) {
    var url = "h2".equals(database) ? "jdbc:h2:mem:before;DB_CLOSE_DELAY=-1" : TestDatabase.newPostgresqlUrl();
    try (var product = start(url)) {
      var jdbc = product.getBean(JdbcClient.class);
      jdbc.sql("update act_ge_property set value_ = '1' where name_ = 'historyLevel'").update();
      jdbc.sql("insert into act_hi_taskinst (id_, start_time_) values ('open', current_timestamp)").update();
      jdbc.sql("insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)"
          + " values ('task', 1, 1, 'officials', 7, 'open', 2)").update();
      jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '8'").update();
    }
    try (var product = start(url)) {
      var jdbc = product.getBean(JdbcClient.class);
      assertThat(jdbc.sql("select value_ from act_ge_property where name_ = 'historyLevel'").query(String.class).single())
          .isEqualTo("20");
      assertThat(jdbc.sql("select count(*) from act_hi_taskinst").query(Long.class).single()).isZero();
      assertThat(jdbc.sql("select count(*) from act_ru_authorization where resource_id_ = 'open'").query(Long.class).single())
          .isZero();
    }
  }

  @Test
  @DisplayName("编号按时间先后递增")
  void idsOfTheEngineFollowTheOrderOfTime() {
    try (var product = start("jdbc:h2:mem:ids;DB_CLOSE_DELAY=-1")) {
      var configuration = (ProcessEngineConfigurationImpl) product.getBean(ProcessEngine.class).getProcessEngineConfiguration();
      var ids = IntStream.range(0, 50).mapToObj(n -> configuration.getIdGenerator().getNextId()).toList();
      assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
  }

  private static boolean isPostgresql(String url) {
    return url.startsWith("jdbc:postgresql:");
  }

  private static ConfigurableApplicationContext start(String url) {
    return new SpringApplicationBuilder(RoundTableApplication.class)
        .profiles("test")
        .run("--server.port=0", "--server.address=127.0.0.1", "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + (isPostgresql(url) ? "postgres" : "sa"),
            "--camunda.bpm.generate-unique-process-engine-name=true", "--spring.jmx.enabled=false",
            "--spring.flyway.out-of-order=true");
  }
}
