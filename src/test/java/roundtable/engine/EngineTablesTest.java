package roundtable.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.engine.TableTestSettings.Changes;
import roundtable.engine.TableTestSettings.Statements;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.rules.FactoryTable;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.rules.TableStore;

@DisplayName("决策表的版本")
class EngineTablesTest {

  private static final Official OFFICIAL = new Official("zhengce01", "XH.policy");
  private static final Map<String, Object> PLAN = Map.of("kind", "PROJECT_PLAN");

  private AnnotationConfigApplicationContext context;
  private EngineRuleBook rules;
  private TableStore store;
  private Instant now;

  @BeforeEach
  void start() {
    context = new AnnotationConfigApplicationContext(TableTestSettings.class);
    rules = context.getBean(EngineRuleBook.class);
    store = context.getBean(TableStore.class);
    now = TableTestSettings.NOW;
  }

  @AfterEach
  void stop() {
    context.close();
  }

  @Test
  @DisplayName("出厂表自2015年起生效，此前没有规则")
  void factoryTablesAreInForceSince2015() {
    for (RuleTable table : RuleTable.values()) {
      assertThat(rules.versionInForce(table, now)).isEqualTo(1);
      assertThat(rules.versionInForce(table, Instant.parse("2014-12-31T16:00:00Z"))).isEqualTo(1);
      assertThatThrownBy(() -> rules.versionInForce(table, Instant.parse("2014-12-31T15:59:59Z")))
          .isInstanceOf(Refusal.class).hasMessageContaining(table.label());
    }
  }

  @Test
  @DisplayName("重启不覆盖已发布的表")
  void aRestartLeavesPublishedTablesAlone() {
    publish("workingDays\"><text>5", "workingDays\"><text>7", now);

    context.getBean(FactoryTables.class).afterSingletonsInstantiated();

    assertThat(rules.versionInForce(RuleTable.PUBLICITY_RULES, now)).isEqualTo(2);
    assertThat(versionRows()).isEqualTo(RuleTable.values().length + 1);
  }

  @Test
  @DisplayName("升级以前发布的版本补记摘要；列与今天不同的旧版本不妨碍启动")
  void versionsOfBeforeGetTheirDigest() {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    String presider = jdbc.sql("select digest from rule_version where table_id = 'presider'").query(String.class).single();
    // as if an older edition had had a table of other columns under that name
    jdbc.sql("""
        update rule_version set decision_definition_id = (select v.decision_definition_id from rule_version v where v.table_id = 'presider')
         where table_id = 'meeting-day'""").update();
    jdbc.sql("update rule_version set digest = null").update();

    context.getBean(FactoryTables.class).afterSingletonsInstantiated();

    assertThat(jdbc.sql("select digest from rule_version where table_id = 'presider'").query(String.class).single()).isEqualTo(presider);
    assertThat(jdbc.sql("select digest from rule_version where table_id = 'meeting-day'").query(String.class).single()).isEmpty();
    assertThat(jdbc.sql("select count(*) from rule_version where digest is null").query(Long.class).single()).isZero();
    assertThat(versionRows()).isEqualTo(RuleTable.values().length);
  }

  @Test
  @DisplayName("裁决带版本和适用的行")
  void rulingNamesVersionAndRowsThatFired() {
    Ruling ruling = rules.decide(RuleTable.PUBLICITY_RULES, now, PLAN);

    assertThat(ruling.basis()).isEqualTo("《公示规则》第1版 rule_projectPlan");
    assertThat(ruling.number("workingDays")).isEqualTo(5);
    assertThat(rules.decide(RuleTable.WORKING_CALENDAR, now, Map.of("year", 2022)).rows()).hasSize(39);
    assertThat(rules.decide(RuleTable.WORKING_CALENDAR, now, Map.of("year", 2027)).rows()).isEmpty();
  }

  @Test
  @DisplayName("缺少内容、没有这一版：说明原因")
  void refusesMissingFactsAndUnknownVersions() {
    assertThatThrownBy(() -> rules.decide(RuleTable.TIME_LIMITS, 1, Map.of("step", "TOPIC")))
        .isInstanceOf(Refusal.class).hasMessageContaining("解决主体");
    assertThatThrownBy(() -> rules.decide(RuleTable.PUBLICITY_RULES, 9, PLAN))
        .isInstanceOf(Refusal.class).hasMessageContaining("第9版");
    assertThatThrownBy(() -> store.xml(RuleTable.PUBLICITY_RULES, 9)).isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("新版本自生效时起适用，已在办的沿用旧版")
  void aNewVersionCountsFromItsDayAndTheOldOneStaysUsable() {
    Instant nextWeek = now.plusSeconds(7 * 86_400);

    assertThat(publish("workingDays\"><text>5", "workingDays\"><text>7", nextWeek)).isEqualTo(2);

    assertThat(rules.versionInForce(RuleTable.PUBLICITY_RULES, nextWeek.minusMillis(1))).isEqualTo(1);
    assertThat(rules.versionInForce(RuleTable.PUBLICITY_RULES, nextWeek)).isEqualTo(2);
    assertThat(rules.decide(RuleTable.PUBLICITY_RULES, 1, PLAN).number("workingDays")).isEqualTo(5);
    assertThat(rules.decide(RuleTable.PUBLICITY_RULES, 2, PLAN).number("workingDays")).isEqualTo(7);
    assertThat(store.xml(RuleTable.PUBLICITY_RULES, 2)).contains("公示规则").contains("<text>7</text>");
  }

  @Test
  @DisplayName("当日零时即立即生效，早于当日拒绝")
  void aRuleNeverWorksBackwards() {
    publish("workingDays\"><text>5", "workingDays\"><text>6", Instant.parse("2022-09-05T16:00:00Z"));
    assertThat(rules.versionInForce(RuleTable.PUBLICITY_RULES, now.minusMillis(1))).isEqualTo(1);
    assertThat(rules.versionInForce(RuleTable.PUBLICITY_RULES, now)).isEqualTo(2);

    refuses(xml -> xml, Instant.parse("2022-09-05T15:59:59Z"), "不得早于今天");
  }

  @Test
  @DisplayName("越过底线、格式不对、改动结构：拒绝，什么也不留下")
  void refusesWhatIsNotThisTableOrPassesAFloor() {
    refuses(xml -> xml.replace("workingDays\"><text>5", "workingDays\"><text>4"), now, "公示期不得少于5个工作日");
    refuses(xml -> "no table at all", now, "不是有效的 DMN");
    refuses(xml -> xml.replace("</decision>", ""), now, "不是有效的 DMN");
    refuses(xml -> xml.replace("decisionTable", "noSuchElement"), now, "不能发布");
    refuses(xml -> xml.replace("\"publicity-rules\"", "\"other-rules\""), now, "决策编号应为 publicity-rules");
    refuses(xml -> xml.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\""), now, "须先由系统管理员许可");
    refuses(xml -> xml.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"COLLECT\""), now, "命中规则应为“每种情形恰好适用一行”");
    refuses(xml -> xml.replace("<text>kind</text>", "<text>sort</text>"), now, "输入列应为");
    refuses(xml -> xml.replace("name=\"closingHour\"", "name=\"hour\""), now, "输出列应为");
    refuses(xml -> xml.replace("name=\"closingHour\" typeRef=\"integer\"", "name=\"closingHour\" typeRef=\"string\""),
        now, "输出列应为");
    assertThat(versionRows()).isEqualTo(RuleTable.values().length);
    assertThat(context.getBean(ProcessEngine.class).getRepositoryService().createDeploymentQuery().count())
        .isEqualTo(RuleTable.values().length);
  }

  @Test
  @DisplayName("另一张表的文件、空白理由：拒绝")
  void refusesAnotherTablesFileAndAMissingReason() {
    assertThatThrownBy(() -> store.publish(RuleTable.PRESIDER, xml(RuleTable.PUBLICITY_RULES), now, OFFICIAL, "试"))
        .isInstanceOf(Refusal.class).hasMessageContaining("决策编号应为 presider");
    assertThatThrownBy(() -> store.publish(RuleTable.PRESIDER, xml(RuleTable.PRESIDER), now, OFFICIAL, " "))
        .isInstanceOf(Refusal.class).hasMessageContaining("理由");
  }

  @Test
  @DisplayName("发布在同一事务内通知各方，一方拒绝则都不生效")
  void everyRuleChangeIsHeardInTheSameTransaction() {
    Changes changes = context.getBean(Changes.class);
    publish("workingDays\"><text>5", "workingDays\"><text>7", now);
    assertThat(changes.heard).containsExactly("first publicity-rules 2 in force 2", "second publicity-rules 2");

    changes.refuse = true;
    refuses(xml -> xml.replace("workingDays\"><text>5", "workingDays\"><text>8"), now, "不同意");

    assertThat(rules.versionInForce(RuleTable.PUBLICITY_RULES, now)).isEqualTo(2);
    assertThat(rules.decide(RuleTable.PUBLICITY_RULES, now, PLAN).number("workingDays")).isEqualTo(7);
    changes.refuse = false;
    assertThat(publish("workingDays\"><text>5", "workingDays\"><text>9", now)).isEqualTo(3);
    assertThat(rules.decide(RuleTable.PUBLICITY_RULES, now, PLAN).number("workingDays")).isEqualTo(9);
  }

  @Test
  @DisplayName("绕过发布直接部署的表永不生效")
  void aTableDeployedPastUsIsNeverInForce() {
    context.getBean(ProcessEngine.class).getRepositoryService().createDeployment()
        .addInputStream("publicity-rules.dmn", FactoryTable.file(RuleTable.PUBLICITY_RULES)).deploy();

    assertThat(rules.versionInForce(RuleTable.PUBLICITY_RULES, now)).isEqualTo(1);
    assertThatThrownBy(() -> rules.decide(RuleTable.PUBLICITY_RULES, 2, PLAN)).isInstanceOf(Refusal.class);
    assertThat(publish("workingDays\"><text>5", "workingDays\"><text>7", now)).isEqualTo(3);
  }

  @Test
  @DisplayName("两个节点同时首次启动：只有一份出厂表")
  void ofTwoNodesThatStartAtOnceOneWins() {
    JdbcClient jdbc = context.getBean(JdbcClient.class);
    jdbc.sql("delete from rule_version where table_id = 'presider'").update();
    TableVersions versions = context.getBean(TableVersions.class);
    TransactionTemplate loser = context.getBean(TransactionTemplate.class);

    assertThatThrownBy(() -> loser.executeWithoutResult(status -> {
      assertThat(versions.newest(RuleTable.PRESIDER)).isZero();
      TableTestSettings.inAnotherThread(() -> context.getBean(FactoryTables.class).afterSingletonsInstantiated());
      context.getBean(EngineTableStore.class)
          .publishFactory(RuleTable.PRESIDER, xml(RuleTable.PRESIDER), Instant.EPOCH);
    })).isInstanceOf(Refusal.class).hasMessageContaining("其他人刚刚发布");

    assertThat(jdbc.sql("select count(*) from rule_version where table_id = 'presider'").query(Long.class).single())
        .isOne();
  }

  @Test
  @DisplayName("一个事务里只查一次版本，不论问多少次")
  void versionsAreReadOnceInATransaction() {
    Statements statements = context.getBean(Statements.class);
    context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
      statements.clear();
      for (int call = 0; call < 10; call++) {
        rules.versionInForce(RuleTable.WORKING_CALENDAR, now);
        rules.versionInForce(RuleTable.PUBLICITY_RULES, now);
      }
    });
    assertThat(statements.all()).as(statements.all()::toString).hasSize(1);
  }

  @Test
  @DisplayName("在流程的一步之内，裁决十次只多查一次决策表")
  void decidingWithinAStepOfAProcessReadsTheDefinitionOnce() {
    Statements statements = context.getBean(Statements.class);
    rules.decide(RuleTable.PUBLICITY_RULES, now, PLAN);
    statements.clear();
    context.getBean(TableAccess.class).call(() -> {
      for (int call = 0; call < 10; call++) {
        rules.decide(RuleTable.PUBLICITY_RULES, now, PLAN);
      }
      return null;
    });
    assertThat(statements.all()).as(statements.all()::toString).hasSize(2);
  }

  @Test
  @DisplayName("无权在引擎界面上评估决策的官员，议题照样按表裁决")
  void rulesHoldForOfficialsWithoutEngineRights() {
    ProcessEngine engine = context.getBean(ProcessEngine.class);
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
    engine.getIdentityService().setAuthentication("nobody", List.of());
    try {
      assertThatThrownBy(() -> engine.getDecisionService()
          .evaluateDecisionTableByKey("publicity-rules").variables(PLAN).evaluate()).hasMessageContaining("nobody");
      assertThat(rules.decide(RuleTable.PUBLICITY_RULES, now, PLAN).number("workingDays")).isEqualTo(5);
      assertThat(publish("workingDays\"><text>5", "workingDays\"><text>7", now)).isEqualTo(2);
      assertThat(store.xml(RuleTable.PUBLICITY_RULES, 2)).isNotBlank();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }

  @Test
  @DisplayName("流程中的业务规则任务：绑定版本，结束时能取到依据")
  void aBusinessRuleTaskIsBoundToItsVersionAndLeavesItsRuling() {
    ProcessEngine engine = context.getBean(ProcessEngine.class);
    engine.getRepositoryService().createDeployment().addModelInstance("probe.bpmn",
        Bpmn.createExecutableProcess("probe").camundaHistoryTimeToLive(1).startEvent().businessRuleTask("decide")
            .camundaDecisionRef("publicity-rules").camundaDecisionRefBinding("version")
            .camundaDecisionRefVersion("${rules.versionInForce('publicity-rules', now)}")
            .camundaMapDecisionResult("singleResult").camundaResultVariable("result")
            .camundaExecutionListenerExpression("end", "${probe.ended(execution)}").endEvent().done()).deploy();
    publish("workingDays\"><text>5", "workingDays\"><text>7", now.plusSeconds(60));

    engine.getRuntimeService().startProcessInstanceByKey("probe", Map.of("kind", "PROJECT_PLAN", "now", now));
    engine.getRuntimeService().startProcessInstanceByKey("probe",
        Map.of("kind", "MEETING_RESULT", "now", now.plusSeconds(60)));

    assertThat(context.getBean(TableTestSettings.Probe.class).bases)
        .containsExactly("《公示规则》第1版 rule_projectPlan", "《公示规则》第2版 rule_meetingResult");
    assertThatThrownBy(() -> rules.lastRuling(RuleTable.PUBLICITY_RULES)).isInstanceOf(Refusal.class);
  }

  private int publish(String from, String to, Instant inForceFrom) {
    String edited = xml(RuleTable.PUBLICITY_RULES).replace("projectPlan_" + from, "projectPlan_" + to);
    assertThat(edited).isNotEqualTo(xml(RuleTable.PUBLICITY_RULES));
    return store.publish(RuleTable.PUBLICITY_RULES, edited, inForceFrom, OFFICIAL, "理事会决定延长公示期");
  }

  private void refuses(UnaryOperator<String> edit, Instant inForceFrom, String because) {
    String edited = edit.apply(xml(RuleTable.PUBLICITY_RULES));
    assertThatThrownBy(() -> store.publish(RuleTable.PUBLICITY_RULES, edited, inForceFrom, OFFICIAL, "试"))
        .isInstanceOf(Refusal.class).hasMessageContaining(because);
  }

  private long versionRows() {
    return context.getBean(JdbcClient.class).sql("select count(*) from rule_version").query(Long.class).single();
  }

  private static String xml(RuleTable table) {
    try (InputStream file = FactoryTable.file(table)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
