package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Refusal;

@DisplayName("依据")
class RulingTest {

  private static final Ruling RULING = new Ruling(RuleTable.PUBLICITY_RULES, 2, Map.of(), List.of("rule_projectPlan"),
      List.of(Map.of("workingDays", 5L, "materialFields", " ", "kind", "X", "sealed", true)));

  @Test
  @DisplayName("《公示规则》第2版 rule_projectPlan")
  void basisNamesTableVersionAndRow() {
    assertThat(RULING.basis()).isEqualTo("《公示规则》第2版 rule_projectPlan");
  }

  @Test
  @DisplayName("一行的数字、文字、是否")
  void readsTheOneRow() {
    assertThat(RULING.number("workingDays")).isEqualTo(5);
    assertThat(RULING.text("kind")).isEqualTo("X");
    assertThat(RULING.flag("sealed")).isTrue();
  }

  @Test
  @DisplayName("空值、缺列、类型不符、没有或多于一行：拒绝并指明是哪张表")
  void refusesWhatTheTableDidNotSay() {
    refuses(() -> RULING.text("materialFields"));
    refuses(() -> RULING.text("absent"));
    refuses(() -> RULING.number("kind"));
    refuses(() -> RULING.flag("kind"));
    refuses(() -> new Ruling(RuleTable.PUBLICITY_RULES, 2, Map.of(), List.of(), List.of()).text("kind"));
    refuses(() -> new Ruling(RuleTable.PUBLICITY_RULES, 2, Map.of(), List.of("a", "b"),
        List.of(Map.of("kind", "X"), Map.of("kind", "Y"))).text("kind"));
  }

  @Test
  @DisplayName("决策表编号")
  void tablesAreFoundById() {
    assertThat(RuleTable.of("working-calendar")).isEqualTo(RuleTable.WORKING_CALENDAR);
    assertThatThrownBy(() -> RuleTable.of("no-such-table")).isInstanceOf(Refusal.class).hasMessageContaining("no-such-table");
  }

  private static void refuses(Runnable question) {
    assertThatThrownBy(question::run).isInstanceOf(Refusal.class).hasMessageContaining("《公示规则》第2版");
  }
}
