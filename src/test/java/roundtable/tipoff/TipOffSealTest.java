package roundtable.tipoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Refusal;
import roundtable.resident.Sender;

/** What is sealed is opened with the same key and the same number, or not at all. */
class TipOffSealTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 4);
  private static final TipOff TOLD = new TipOff("JB-2022-00000001", DAY, "YT-2022-00017", "请客吃饭", "龚知情", "13711112222");
  private final TipOffSeal seal = new TipOffSeal(key("one-key-one-key-one-key-one-key!"));

  @Test
  @DisplayName("同一把钥匙打得开，内容一字不差；两次封的不一样；长短看不出来")
  void whatIsSealedIsOpened() {
    var kept = seal.seal(TOLD);
    assertThat(seal.open(TOLD.number(), DAY, kept)).contains(TOLD);
    assertThat(seal.seal(TOLD)).isNotEqualTo(kept).hasSameSizeAs(kept);
    assertThat(seal.seal(new TipOff(TOLD.number(), DAY, "", "一", "", ""))).hasSameSizeAs(kept);
    assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("龚知情", "YT-2022");
    var longest = new TipOff(TOLD.number(), DAY, "", "长".repeat(2000), "长".repeat(40), "");
    assertThat(seal.open(TOLD.number(), DAY, seal.seal(longest))).contains(longest);
  }

  @Test
  @DisplayName("另一把钥匙、另一个编号、改过一个字节、没有钥匙：打不开")
  void nothingElseOpensIt() {
    var kept = seal.seal(TOLD);
    assertThat(new TipOffSeal(key("two-key-two-key-two-key-two-key!")).open(TOLD.number(), DAY, kept)).isEmpty();
    assertThat(new TipOffSeal("").open(TOLD.number(), DAY, kept)).isEmpty();
    assertThat(seal.open("JB-2022-00000002", DAY, kept)).isEmpty();
    kept[kept.length - 1] ^= 1;
    assertThat(seal.open(TOLD.number(), DAY, kept)).isEmpty();
  }

  @Test
  @DisplayName("没有设置钥匙：网上举报不开，说清打电话")
  void withoutAKeyTipOffsAreTakenByPhone() {
    var desk = new TipOffDesk(new TipOffSeal(" "), null, null, null);
    assertThat(desk.isOnline()).isFalse();
    assertThatThrownBy(() -> desk.tipOff("x", Sender.of("203.0.113.7"), "", "请客吃饭", "", ""))
        .isInstanceOf(Refusal.class).hasMessageContaining("请打举报电话");
  }

  private static String key(String secret) {
    return Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.US_ASCII));
  }
}
