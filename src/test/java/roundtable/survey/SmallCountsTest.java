package roundtable.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

  @Test
  @DisplayName("随机一万次：公布的每一行都不少于5份，合计等于全部；全部不到5份时什么也不公布")
  void whatIsToldAddsUpAndIsNeverSmall() {
    var random = new Random(20220104);
    for (var n = 0; n < 10_000; n++) {
      var places = places(random.ints(1 + random.nextInt(12), 0, 1 + random.nextInt(20)).toArray());
      var whole = places.stream().mapToInt(PlaceAnswers::answers).sum();
      var told = SmallCounts.told(places);
      assertThat(told).as("%s", places).allMatch(each -> each.answers() >= SmallCounts.FEWEST);
      assertThat(told.stream().mapToInt(PlaceAnswers::answers).sum()).as("%s", places).isEqualTo(whole < SmallCounts.FEWEST ? 0 : whole);
    }
  }

  @Test
  @DisplayName("一处不到5份，最小的一处跟它合在一起：两处合计，谁也减不出来")
  void aSmallPlaceTakesTheNextOneWithIt() {
    assertThat(SmallCounts.told(places(8, 6, 1))).containsExactly(new PlaceAnswers("P0", "P0", 8), new PlaceAnswers(null, "其余2处合计", 7));
    assertThat(SmallCounts.told(places(8, 3, 3, 0))).containsExactly(new PlaceAnswers("P0", "P0", 8), new PlaceAnswers(null, "其余2处合计", 6));
    assertThat(SmallCounts.told(places(9, 5))).extracting(PlaceAnswers::code).containsExactly("P0", "P1");
    assertThat(SmallCounts.told(places(2, 2))).isEmpty();
    assertThat(SmallCounts.told(List.of())).isEmpty();
  }

  private static List<PlaceAnswers> places(int... answers) {
    return new ArrayList<>(IntStream.range(0, answers.length).mapToObj(at -> new PlaceAnswers("P" + at, "P" + at, answers[at])).toList());
  }
}
