package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.rules.FactoryTable.edited;
import static roundtable.rules.FactoryTable.withInput;
import static roundtable.rules.FactoryTable.withOutput;
import static roundtable.rules.FactoryTable.without;
import static roundtable.rules.Floors.accepts;
import static roundtable.rules.Floors.refuses;
import static roundtable.rules.RuleTable.ESCALATION_PATH;
import static roundtable.rules.RuleTable.EVALUATION_LIMITS;
import static roundtable.rules.RuleTable.PRESIDER;
import static roundtable.rules.RuleTable.PUBLICITY_RULES;
import static roundtable.rules.RuleTable.RESPONSIBLE_LEVEL;
import static roundtable.rules.RuleTable.ROUND_TABLE_COMPOSITION;
import static roundtable.rules.RuleTable.TOPIC_SCREENING;
import static roundtable.rules.RuleTable.WORKING_METHOD;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;

class LegalFloorTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("出厂表可以发布")
  void factoryTableMayBePublished(RuleTable table) {
    assertThatCode(() -> LegalFloor.check(FactoryTable.content(table))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "0", "-5"})
  @DisplayName("“不少于5个工作日的公示”：改少即拒绝")
  void publicityShorterThanFiveWorkingDaysIsRefused(String days) {
    refuses(withOutput(PUBLICITY_RULES, "rule_projectPlan", "workingDays", days), "公示期不得少于5个工作日");
    refuses(withOutput(PUBLICITY_RULES, "rule_evaluationResult", "workingDays", days), "第3行");
  }

  @Test
  @DisplayName("公示期可以延长，截止时刻可以提前到下班时")
  void longerPublicityAndAnOfficeHourAreAllowed() {
    accepts(withOutput(PUBLICITY_RULES, "rule_projectPlan", "workingDays", "7"));
    accepts(withOutput(PUBLICITY_RULES, "rule_projectPlan", "closingHour", "17"));
  }

  @Test
  @DisplayName("居民至少有一个评议码；办结后至少5个工作日可以说不满意；复核至少一个工作日")
  void residentsCanContradictAResultAsLongAsAnyNotice() {
    refuses(withOutput(EVALUATION_LIMITS, "rule_communityLevel", "codes", "0"), "评议码上限应为1至10000个");
    refuses(withOutput(EVALUATION_LIMITS, "rule_communityLevel", "lateDays", "4"), "不得少于5个工作日");
    refuses(withOutput(EVALUATION_LIMITS, "rule_higherLevel", "reviewDays", "0"), "复核期限不得少于1个工作日");
    accepts(withOutput(EVALUATION_LIMITS, "rule_higherLevel", "lateDays", "10"));
  }

  @Test
  @DisplayName("上报只能往上，答复期限至少一个工作日")
  void aTopicIsLiftedUpwardsOnly() {
    refuses(withInput(ESCALATION_PATH, "rule_communityLevel", "level", "\"STREET\""), "只能报送更高的层级");
    refuses(withOutput(ESCALATION_PATH, "rule_streetLevel", "nextLevel", "\"STREET\""), "只能报送更高的层级");
    refuses(withOutput(ESCALATION_PATH, "rule_streetLevel", "days", "0"), "答复期限不得少于1个工作日");
    refuses(withOutput(ESCALATION_PATH, "rule_districtLevel", "nextLevel", "\"STREET\""), "只能报送更高的层级");
    refuses(withOutput(ESCALATION_PATH, "rule_districtLevel", "role", "\"STREET_LEADER\""), "接收岗位应当是所报送层级的岗位");
    accepts(withOutput(ESCALATION_PATH, "rule_districtLevel", "days", "10"));
    accepts(withOutput(ESCALATION_PATH, "rule_streetLevel", "role", "\"SECRETARIAT\""));
  }

  @Test
  @DisplayName("十步工作法：十行不能少、次序不能换、阶段不能改")
  void theTenStepsKeepTheirRowsTheirOrderAndTheirStages() {
    refuses(without(WORKING_METHOD, "rule_closeLedger"), "须有十行");
    refuses(withOutput(WORKING_METHOD, "rule_deliberate", "stage", "\"AFTER\""), "阶段与文件不符");
    refuses(withOutput(WORKING_METHOD, "rule_draftPlan", "days", "0"), "办理期限不得少于1个工作日");
    accepts(withOutput(WORKING_METHOD, "rule_draftPlan", "days", "5"));
    refuses(withOutput(WORKING_METHOD, "rule_draftPlanOfDepartment", "role", "\"COMMUNITY_CADRE\""), "由部门的岗位承办");
    refuses(withOutput(WORKING_METHOD, "rule_draftPlan", "role", "\"DEPARTMENT_HEAD\""), "由社区（村）、街道的岗位承办");
    refuses(withInput(WORKING_METHOD, "rule_draftPlan", "kind", ""), "由社区（村）、街道的岗位承办");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "25", "-1"})
  @DisplayName("截止时刻须在1时至24时")
  void closingHourOutsideTheDayIsRefused(String hour) {
    refuses(withOutput(PUBLICITY_RULES, "rule_meetingResult", "closingHour", hour), "1时至24时");
  }

  @Test
  @DisplayName("公示期不得写成算式，否则无从核对")
  void aFormulaThatCannotBeCheckedIsRefused() {
    refuses(withOutput(PUBLICITY_RULES, "rule_projectPlan", "workingDays", "5 - 1"), "请填写整数");
    refuses(withOutput(PUBLICITY_RULES, "rule_projectPlan", "workingDays", ""), "第1行");
    refuses(withOutput(PUBLICITY_RULES, "rule_projectPlan", "workingDays", "\"5\""), "请填写整数");
  }

  @Test
  @DisplayName("每种公示都要有规则，不得重叠")
  void everyKindOfNoticeHasExactlyOneRow() {
    refuses(without(PUBLICITY_RULES, "rule_meetingResult"), "没有适用的行");
    refuses(withInput(PUBLICITY_RULES, "rule_meetingResult", "kind", ""), "同时适用2行");
  }

  @Test
  @DisplayName("区级层面议题须有区级领导，不得替代")
  void districtTopicWithoutDistrictLeaderIsRefused() {
    String rule = "rule_districtLevel";
    refuses(withOutput(ROUND_TABLE_COMPOSITION, rule, "leader", "\"STREET_LEADER\""), "须有区级领导");
    refuses(withOutput(ROUND_TABLE_COMPOSITION, rule, "substituteAllowed", "true"), "不得由他人替代");
    refuses(withOutput(ROUND_TABLE_COMPOSITION, rule, "fixedSeats", "\"STREET_LEADER\""), "须有区级领导");
    accepts(withOutput(ROUND_TABLE_COMPOSITION, "rule_streetLevel", "leader", "\"DISTRICT_LEADER\""));
  }

  @Test
  @DisplayName("合并各层面为一行也不能绕过区级领导")
  void aRowForEveryLevelCannotHideTheDistrict() {
    TableContent merged = without(ROUND_TABLE_COMPOSITION, "rule_communityLevel");
    TableContent all = new TableContent(ROUND_TABLE_COMPOSITION, merged.rows().stream()
        .filter(row -> row.rule().equals("rule_streetLevel"))
        .map(row -> new TableContent.Row(row.rule(), java.util.Map.of("level", "-"), row.outputs(), row.annotation()))
        .toList());
    refuses(all, "须有区级领导");
  }

  @Test
  @DisplayName("最少人数不大于最多人数")
  void fewestMayNotExceedMost() {
    refuses(withOutput(ROUND_TABLE_COMPOSITION, "rule_communityLevel", "atLeast", "26"), "最少人数");
    refuses(withOutput(ROUND_TABLE_COMPOSITION, "rule_communityLevel", "atLeast", "0"), "最少人数");
  }

  @Test
  @DisplayName("每个议题都有一个结果和理由")
  void everyTopicGetsOneOutcomeAndAReason() {
    refuses(without(TOPIC_SCREENING, "rule_notReady"), "没有适用的行");
    refuses(withInput(TOPIC_SCREENING, "rule_privateClaim", "affair", "-"), "同时适用2行");
    refuses(withOutput(TOPIC_SCREENING, "rule_privateClaim", "reason", "\" \""), "答复居民的理由");
    refuses(withOutput(TOPIC_SCREENING, "rule_privateClaim", "outcome", "\"FORGOTTEN\""), "不在可选范围内");
    refuses(withInput(TOPIC_SCREENING, "rule_notReady", "field", "not(\"NOWHERE\")"), "不在可选范围内");
    refuses(without(RESPONSIBLE_LEVEL, "rule_crossStreet"), "没有适用的行");
    refuses(without(PRESIDER, "rule_streetLevel"), "没有适用的行");
  }

  @Test
  @DisplayName("每行须注明依据，规则编号不得重复")
  void everyRowNamesItsSourceAndHasItsOwnId() {
    refuses(edited(PRESIDER, "rule_streetLevel",
        row -> new TableContent.Row(row.rule(), row.inputs(), row.outputs(), " ")), "没有注明依据");
    refuses(edited(PRESIDER, "rule_streetLevel", row -> new TableContent.Row("rule_districtLevel", row.inputs(),
        row.outputs(), row.annotation())), "重复");
  }

  @Test
  @DisplayName("运行时也守同样的底线")
  void theSameFloorsHoldAtRunTime() {
    assertThat(LegalFloor.publicityDays(5)).isEqualTo(5);
    assertThat(LegalFloor.closingHour(24)).isEqualTo(24);
    assertThatThrownBy(() -> LegalFloor.publicityDays(4)).isInstanceOf(Refusal.class)
        .hasMessage("公示期不得少于5个工作日，现为4个工作日");
    assertThatThrownBy(() -> LegalFloor.closingHour(0)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> LegalFloor.districtLeader(Level.DISTRICT, false)).isInstanceOf(Refusal.class);
    assertThatCode(() -> LegalFloor.districtLeader(Level.STREET, false)).doesNotThrowAnyException();
  }
}
