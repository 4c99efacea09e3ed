package roundtable.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TopicNumberTest {

  @Test
  @DisplayName("议题编号：年份加五位序号，写错的说明应怎么写")
  void aNumberIsYearAndRunningNumber() {
    assertThat(TopicNumber.of(2022, 17)).hasToString("YT-2022-00017");
    assertThatThrownBy(() -> new TopicNumber("17")).isInstanceOf(Refusal.class).hasMessageContaining("YT-2022-00017");
    assertThatThrownBy(() -> new TopicNumber(null)).isInstanceOf(Refusal.class);
  }
}
