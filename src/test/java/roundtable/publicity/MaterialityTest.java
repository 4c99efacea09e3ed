package roundtable.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.kernel.Money;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.rules.FactoryRuleBook;
import roundtable.rules.RuleTable;

class MaterialityTest {

  private static final TaskPlan PLAN = new TaskPlan(1L, new TopicNumber("YT-2022-00001"), 1, "为4栋加装电梯，分单元实施",
      "3月开工，中秋节前完工", "签字、筹资、施工、验收", "方小西", "方小西", "XH-NZ", LocalDate.of(2022, 9, 10), Money.of("410000"),
      "居民自筹41万元", null, "4栋4单元\n2栋5单元", Instant.EPOCH, "tlsc.shuji", null);
  private final Materiality rules = Materiality.of(
      new FactoryRuleBook().decide(RuleTable.PUBLICITY_RULES, 1, Map.of("kind", "PROJECT_PLAN")));

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      PLAN_TEXT          | 为4栋加装电梯，分单元实施。                     | false
      PLAN_TEXT          | 为5栋加装电梯，分单元实施                       | true
      PLAN_TEXT          | 改为修建停车场，由物业公司统一建设并向业主收费    | true
      TIMETABLE          | 3月开工，中秋节之前完工                         | false
      TIMETABLE          | 4月开工，中秋节前完工                           | true
      FUNDING            | 居民自筹四十五万元                             | true
      AMOUNT             | 410000.01                                   | true
      TARGET_DATE        | 2022-09-11                                  | true
      RESPONSIBLE_PERSON | 洪小南                                       | true
      UNITS              | 4栋4单元                                     | true""")
  @DisplayName("错别字不是实质变更；金额、日期、数字、承办和单元一变就是")
  void aSlipOfThePenIsNotMaterialButAFigureAlwaysIs(PlanField field, String value, boolean material) {
    assertThat(!rules.materialChanges(PLAN, changed(field, value)).isEmpty()).isEqualTo(material);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      铺设管道300米，一至同意 | 铺设管道300米，一致同意  | true
      铺设管道300米          | 铺设管道300里           | false
      铺设管道300米          | 铺设管道30.0米          | false
      坡度1.5米             | 坡度15米                | false
      业主承担10%           | 业主承担10‰             | false
      每周3-5次             | 每周35次                | false
      4栋5单元              | 45栋单元                | false
      自筹四十一万元         | 自筹四十一亿元           | false
      自筹肆拾万元           | 自筹伍拾万元             | false
      上半年完工             | 下年完工                | false
      统一施工、一起验收      | 统一施工，一齐验收        | true
      3月开工。              | 3月开工；               | true""")
  @DisplayName("数字和紧跟着的单位一变就是实质变更，小数点、百分号也算；改标点、改错字不是")
  void aFigureIsItsDigitsItsPointAndItsUnit(String before, String after, boolean slip) {
    var material = rules.materialChanges(changed(PlanField.ROADMAP, before), changed(PlanField.ROADMAP, after));
    assertThat(material.isEmpty()).isEqualTo(slip);
  }

  @Test
  @DisplayName("变更不能比计划书允许的更长，也不能把实施单元改没")
  void aChangeFitsThePlan() {
    assertThatThrownBy(() -> changed(PlanField.RESPONSIBLE_PERSON, "长".repeat(41))).isInstanceOf(Refusal.class)
        .hasMessage("责任人不超过40字，现为41字");
    assertThatThrownBy(() -> changed(PlanField.UNITS, "，、")).isInstanceOf(Refusal.class).hasMessageContaining("至少填写一个");
    assertThatThrownBy(() -> changed(PlanField.UNITS, "长".repeat(101))).isInstanceOf(Refusal.class).hasMessageContaining("100字");
    assertThatThrownBy(() -> changed(PlanField.TARGET_DATE, "+999999999-12-31")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> changed(PlanField.AMOUNT, "1e999999999")).isInstanceOf(Refusal.class);
    assertThat(changed(PlanField.UNITS, "4栋4单元、2栋5单元，2栋5单元").unitNames()).containsExactly("4栋4单元", "2栋5单元");
    assertThat(changed(PlanField.AMOUNT, "0e-999999999").amount()).isEqualTo(Money.ZERO);
  }

  @Test
  @DisplayName("金额写法不同、数值相同，不算变更")
  void theSameAmountInOtherWordsIsNoChange() {
    assertThat(PLAN.differences(changed(PlanField.AMOUNT, "410000.0"))).isEmpty();
  }

  @Test
  @DisplayName("变更填错：日期、金额、单位，各有一句中文说明")
  void wrongValuesAreRefusedInWords() {
    assertThatThrownBy(() -> changed(PlanField.TARGET_DATE, "中秋")).isInstanceOf(Refusal.class).hasMessageContaining("不是日期");
    assertThatThrownBy(() -> changed(PlanField.AMOUNT, "很多")).isInstanceOf(Refusal.class).hasMessageContaining("不是数字");
    assertThatThrownBy(() -> changed(PlanField.AMOUNT, "-1")).isInstanceOf(Refusal.class).hasMessageContaining("负数");
  }

  private static TaskPlan changed(PlanField field, String value) {
    return PLAN.changed(List.of(new PlanChange(field, value)), UnaryOperator.identity(), Instant.EPOCH, "tlsc.shuji");
  }
}
