package roundtable.publicity;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Refusal;

class TipOffPhoneTest {

  @Test
  @DisplayName("没有设置举报电话，不能发布公示")
  void nothingIsPublishedWithoutANumberToCall() {
    var desk = new PublicityDesk(null, null, null, null, null, null, null, null, null, " ");
    assertThatThrownBy(() -> desk.publish(null, null, null)).isInstanceOf(Refusal.class).hasMessageContaining("还没有设置举报电话");
  }
}
