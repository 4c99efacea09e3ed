package roundtable.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {

  private static final List<String> PHRASES = List.of("协调对接中", "正在协调", "抓紧落实", "正在协调对接");

  @ParameterizedTest
  @ValueSource(strings = {"A栋 已量尺寸3户", "ａ栋，已量尺寸３户！", "A 栋\n已量尺寸：3户。", "「A栋」已量尺寸3户…"})
  @DisplayName("同一句话：不论空格、标点、全角半角、大小写")
  void theSameWordsAreTheSameWhateverTheirWidthAndPunctuation(String text) {
    assertThat(Wording.of(text)).isEqualTo(Wording.of("A栋已量尺寸3户"));
    assertThat(Wording.of(text).fingerprint()).hasSize(64).isEqualTo(Wording.of("A栋已量尺寸3户").fingerprint());
  }

  @Test
  @DisplayName("换一个数字就是另一句话")
  void anotherNumberIsAnotherReport() {
    assertThat(Wording.of("已装14户").fingerprint()).isNotEqualTo(Wording.of("已装15户").fingerprint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"协调对接中", "协调对接中。", " 协调 对接中 ", "正在协调，抓紧落实！", "正在协调对接", "", "……", "？"})
  @DisplayName("全是空话或者什么也没写，就是没有进展")
  void nothingButEmptyPhrasesSaysNothing(String text) {
    assertThat(Wording.of(text).saysNothingBut(PHRASES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"协调对接中，厂家25日到场", "已装3户", "正在协调物业开门"})
  @DisplayName("空话之外还说了事的，是进展")
  void whatIsSaidBesidesCounts(String text) {
    assertThat(Wording.of(text).saysNothingBut(PHRASES)).isFalse();
  }
}
