package roundtable.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.rules.Column;
import roundtable.rules.RuleTable;

class CellWordsTest {

  private static final Column LEVEL = RuleTable.TIME_LIMITS.inputs().get(1);
  private static final Column DAYS = RuleTable.REFERRAL_CRITERIA.inputs().get(0);
  private static final Column REFUSED = RuleTable.REFERRAL_CRITERIA.inputs().get(3);

  @Test
  @DisplayName("单元格读作中文，再写回原样")
  void wordsAndBack() {
    both(LEVEL, "\"COMMUNITY\", \"STREET\"", "社区（村）层面；街道层面");
    both(LEVEL, "not(\"DISTRICT\")", "除外：区级层面");
    both(LEVEL, "-", "-");
    both(LEVEL, "", "");
    both(DAYS, ">= 3", ">= 3");
    both(REFUSED, "true", "是");
    both(RuleTable.PUBLICITY_RULES.outputs().get(2), "\"ROADMAP,AMOUNT\"", "路线图；金额");
    both(RuleTable.STALE_PHRASES.outputs().get(0), "\"协调；对接中\"", "协调；对接中");
    assertThat(new CellWords(DAYS).feel("≥3")).isEqualTo(">=3");
  }

  @Test
  @DisplayName("不认识的词原样留下，由核对指出")
  void unknownWordsAreLeftToTheCheck() {
    assertThat(new CellWords(LEVEL).feel("省级层面")).isEqualTo("\"省级层面\"");
    assertThat(new CellWords(REFUSED).feel("也许")).isEqualTo("也许");
    assertThat(new CellWords(RuleTable.STALE_PHRASES.outputs().get(0)).feel("他说\"研究\"了")).isEqualTo("\"他说”研究”了\"");
  }

  private static void both(Column column, String feel, String words) {
    assertThat(new CellWords(column).words(feel)).isEqualTo(words);
    assertThat(new CellWords(column).feel(words)).isEqualTo(feel);
  }
}
