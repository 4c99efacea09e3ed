package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

class RuledCaseTest {

  @ParameterizedTest
  @EnumSource(RuleTable.class)
  @DisplayName("每张表能遇到的每种情形，写成一行再读回来，还是那种情形；一行不超过400字")
  void everyCaseIsReadBackAsItWasWritten(RuleTable table) {
    assertThat(FactoryTable.content(table).cases()).allSatisfy(facts -> {
      var kept = new RuledCase(table, facts).text();
      assertThat(RuledCase.of(kept)).contains(new RuledCase(table, facts));
      assertThat(kept).startsWith(RuledCase.prefix(table)).hasSizeLessThanOrEqualTo(400);
    });
  }

  @Test
  @DisplayName("以前的情形少一列：今天的表问不了，不报错")
  void aCaseOfOtherColumnsIsNone() {
    assertThat(RuledCase.of("topic-screening?affair=PUBLIC_AFFAIR")).isEmpty();
    assertThat(RuledCase.of("presider?level=STREET")).contains(new RuledCase(RuleTable.PRESIDER, Map.of("level", "STREET")));
  }
}
