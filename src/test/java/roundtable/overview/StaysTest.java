package roundtable.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.SevenStep;

class StaysTest {

  private static final LocalDate CAME = LocalDate.of(2022, 1, 4);
  private final Stays<SevenStep> stays = new Stays<>((came, left) ->
      left.getYear() > 2022 ? Optional.empty() : Optional.of((int) ChronoUnit.DAYS.between(came, left)));

  @Test
  @DisplayName("奇数件取中间一件，偶数件取中间两件的平均，最长是停得最久的一件")
  void medianAndWorstOfAnOddAndAnEvenNumber() {
    stay(7);
    stay(0);
    stay(2);
    assertThat(stays.of(SevenStep.TOPIC)).isEqualTo(new StepReport.Stay(3, 2.0, 7));
    stay(3);
    assertThat(stays.of(SevenStep.TOPIC)).isEqualTo(new StepReport.Stay(4, 2.5, 7));
    stays.add(SevenStep.TOPIC, CAME, CAME.plusDays(2), 2);
    assertThat(stays.of(SevenStep.TOPIC)).isEqualTo(new StepReport.Stay(6, 2.0, 7));
  }

  @Test
  @DisplayName("没有议题就没有中位数；跨到没有放假安排的年份的不计")
  void nothingIsToldOfNothingAndOfUnknownYears() {
    stays.add(SevenStep.TOPIC, CAME, LocalDate.of(2023, 1, 4), 3);
    assertThat(stays.of(SevenStep.TOPIC)).isEqualTo(new StepReport.Stay(0, null, null));
    stay(1);
    assertThat(stays.of(SevenStep.TOPIC)).isEqualTo(new StepReport.Stay(1, 1.0, 1));
    assertThat(stays.of(SevenStep.OPINION).topics()).isZero();
  }

  private void stay(int days) {
    stays.add(SevenStep.TOPIC, CAME, CAME.plusDays(days), 1);
  }
}
