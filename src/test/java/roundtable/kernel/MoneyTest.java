package roundtable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @Test
  @DisplayName("41万元：保留两位小数，相加不丢分")
  void yuanAndFenAddUpExactly() {
    assertThat(Money.of("0.10").plus(Money.of("0.20"))).isEqualTo(Money.of("0.30"));
    assertThat(Money.of("1.5")).isGreaterThan(Money.of("1.49"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"410000 | 41万元", "41500 | 4.15万元", "10000 | 1万元", "123456.78 | 123,456.78元",
      "3500 | 3,500元", "12.5 | 12.50元", "0 | 0元"})
  @DisplayName("金额写成公文里的样子")
  void amountsReadAsInPapers(String yuan, String written) {
    assertThat(Money.of(yuan)).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "-1e999999999", "0.001", "1e-999999999", "100000000000.00", "1e999999999", "0.001e0", "9999999999999999999999"})
  @DisplayName("负数、三位小数、大得离谱：立即退回")
  void impossibleAmountsAreRefusedAtOnce(String amount) {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () ->
        assertThatThrownBy(() -> new Money(new BigDecimal(amount))).isInstanceOf(Refusal.class).hasMessageContaining("金额"));
  }
}
