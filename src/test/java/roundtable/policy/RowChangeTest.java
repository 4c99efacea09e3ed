package roundtable.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.policy.RowChange.CellChange;
import roundtable.policy.RowChange.Kind;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;

class RowChangeTest {

  private static final Row ONE = row("rule_one", "\"COMMUNITY\", \"STREET\"", "\"STREET_LEADER\"");
  private static final Row TWO = row("rule_two", "\"DISTRICT\"", "\"DISTRICT_LEADER\"");

  @Test
  @DisplayName("逐行比较：增、删、改，改的说出哪一格；只差空格的不算")
  void rowByRow() {
    var changed = row("rule_two", "\"DISTRICT\"", "\"STREET_LEADER\"");
    var added = row("rule_three", "-", "\"STREET_LEADER\"");
    assertThat(RowChange.between(table(ONE, TWO), table(changed, added))).containsExactly(
        new RowChange("rule_two", Kind.CHANGED, List.of(new CellChange("role", "主持人", "\"DISTRICT_LEADER\"", "\"STREET_LEADER\""))),
        new RowChange("rule_three", Kind.ADDED, List.of(new CellChange("level", "解决主体", "", "-"),
            new CellChange("role", "主持人", "", "\"STREET_LEADER\""), new CellChange("annotation", "依据", "", "依据"))),
        new RowChange("rule_one", Kind.REMOVED, List.of(new CellChange("level", "解决主体", "\"COMMUNITY\", \"STREET\"", ""),
            new CellChange("role", "主持人", "\"STREET_LEADER\"", ""), new CellChange("annotation", "依据", "依据", ""))));
    assertThat(RowChange.between(table(ONE), table(row("rule_one", "\"COMMUNITY\",\"STREET\"", "\"STREET_LEADER\"")))).isEmpty();
    assertThat(RowChange.between(table(row("r", "", "\"a b\"")), table(row("r", "", "\"ab\"")))).hasSize(1);
  }

  private static Row row(String rule, String level, String role) {
    return new Row(rule, Map.of("level", level), Map.of("role", role), "依据");
  }

  private static TableContent table(Row... rows) {
    return new TableContent(RuleTable.PRESIDER, List.of(rows));
  }
}
