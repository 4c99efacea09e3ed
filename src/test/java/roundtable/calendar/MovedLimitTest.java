package roundtable.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作日历调整后的期限：只延后、不提前")
class MovedLimitTest {

  private static final LocalDate FRIDAY = LocalDate.parse("2022-01-07");
  private static final LocalDate MONDAY = LocalDate.parse("2022-01-10");

  @Test
  @DisplayName("延后的照新日期，提前的、没有公布的照原日期")
  void theLaterOneCounts() {
    assertThat(MovedLimit.later(FRIDAY, Optional.of(MONDAY))).isEqualTo(MONDAY);
    assertThat(MovedLimit.later(MONDAY, Optional.of(FRIDAY))).isEqualTo(MONDAY);
    assertThat(MovedLimit.later(FRIDAY, Optional.empty())).isEqualTo(FRIDAY);
    assertThat(MovedLimit.later(null, Optional.of(FRIDAY))).isEqualTo(FRIDAY);
    assertThat(MovedLimit.later(null, Optional.empty())).isNull();
  }

  @Test
  @DisplayName("有变动才记，前后两个日期都写明")
  void onlyAMoveIsToldWithBothDates() {
    assertThat(MovedLimit.of(FRIDAY, FRIDAY)).isEmpty();
    assertThat(MovedLimit.of(null, null)).isEmpty();
    assertThat(MovedLimit.of(FRIDAY, MONDAY).orElseThrow().told("签收期限")).isEqualTo("工作日历调整，签收期限由2022年1月7日改为2022年1月10日");
    assertThat(MovedLimit.of(null, MONDAY).orElseThrow().told("签收期限")).isEqualTo("工作日历调整，签收期限由待国务院通知改为2022年1月10日");
  }
}
