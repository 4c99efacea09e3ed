package roundtable.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 得分: with a pencil (R101). */
class ScoreTest {

  private static final Weight CLOSING = new Weight(40, 80, 30, "rule_closing");
  private static final Weight JUDGED = new Weight(40, 95, 60, "rule_judged");
  private static final Weight LATE = new Weight(20, 0, 5, "rule_late");

  @Test
  @DisplayName("满分线以上得满分，零分线以下得零分，中间按比例；越低越好的相反")
  void pointsAreLinearBetweenTheBounds() {
    assertThat(earned(CLOSING, "80")).isEqualByComparingTo("40");
    assertThat(earned(CLOSING, "100")).isEqualByComparingTo("40");
    assertThat(earned(CLOSING, "55")).isEqualByComparingTo("20");
    assertThat(earned(CLOSING, "30")).isEqualByComparingTo("0");
    assertThat(earned(CLOSING, "0")).isEqualByComparingTo("0");
    assertThat(earned(LATE, "0")).isEqualByComparingTo("20");
    assertThat(earned(LATE, "2")).isEqualByComparingTo("12");
    assertThat(earned(LATE, "9")).isEqualByComparingTo("0");
  }

  @Test
  @DisplayName("没有可比的项不计，按余下各项折算为100分")
  void whatHasNothingToDivideIsLeftOutOnBothSides() {
    assertThat(score(line(Indicator.CLOSING_RATE, 11, 20, CLOSING), line(Indicator.SATISFACTION_RATE, 19, 20, JUDGED),
        line(Indicator.LATE_TASKS, 0, 0, LATE))).isEqualByComparingTo("80");
    assertThat(score(line(Indicator.CLOSING_RATE, 11, 20, CLOSING), line(Indicator.SATISFACTION_RATE, 0, 0, JUDGED),
        line(Indicator.LATE_TASKS, 0, 0, LATE))).as("(20+20)÷60").isEqualByComparingTo("66.67");
    assertThat(score(line(Indicator.CLOSING_RATE, 0, 0, CLOSING), line(Indicator.MEETING_RATE, 0, 12, JUDGED), line(Indicator.LATE_TASKS, 0, 0, LATE)))
        .as("没有议题的，没有逾期不加分").isEqualByComparingTo("0");
  }

  @Test
  @DisplayName("期内没有事项的不排名；更正以后按更正的数计，冻结的数仍在")
  void whoHadNoWorkIsNotRankedAndACorrectionCounts() {
    assertThat(Score.of(List.of(line(Indicator.CLOSING_RATE, 0, 0, CLOSING), line(Indicator.LATE_TASKS, 0, 0, LATE)))).isEmpty();
    var corrected = line(Indicator.CLOSING_RATE, 11, 20, CLOSING).correctedTo(new Figure(16, 20));
    assertThat(score(corrected)).isEqualByComparingTo("100");
    assertThat(corrected.figure()).isEqualTo(new Figure(11, 20));
    assertThat(corrected.sealed()).contains("11/20");
  }

  private static BigDecimal earned(Weight weight, String value) {
    return weight.earned(new BigDecimal(value));
  }

  private static BigDecimal score(SheetLine... lines) {
    return Score.of(List.of(lines)).orElseThrow();
  }

  private static SheetLine line(Indicator indicator, int part, int whole, Weight weight) {
    return new SheetLine(indicator, new Figure(part, whole), weight, null);
  }
}
