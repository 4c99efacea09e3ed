package roundtable.deliberation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.deliberation.SeatCategory.DISTRICT_LEADER;
import static roundtable.deliberation.SeatCategory.RESIDENT;
import static roundtable.deliberation.SeatCategory.STREET_LEADER;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.rules.FactoryRuleBook;
import roundtable.rules.RuleTable;

class CompositionTest {

  private final FactoryRuleBook rules = new FactoryRuleBook();

  @ParameterizedTest
  @ValueSource(ints = {15, 25})
  @DisplayName("一般由15至25人组成，两端都算")
  void fifteenToTwentyFivePeopleNeedNoReason(int people) {
    assertThatCode(() -> at(Level.STREET).check(table(STREET_LEADER, people), null)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 26})
  @DisplayName("少于15人或多于25人，说明理由即可")
  void anotherNumberNeedsAReason(int people) {
    assertThatThrownBy(() -> at(Level.STREET).check(table(STREET_LEADER, people), " ")).isInstanceOf(Refusal.class)
        .hasMessageContaining("现为%d人".formatted(people));
    assertThatCode(() -> at(Level.STREET).check(table(STREET_LEADER, people), "楼栋只有9户")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("区级议题必须有区级领导，理由也不能代替；街道、社区议题可以写明由谁代替")
  void onlyADistrictTopicInsistsOnItsLeader() {
    assertThatThrownBy(() -> at(Level.DISTRICT).check(table(STREET_LEADER, 15), "领导出差")).isInstanceOf(Refusal.class)
        .hasMessageContaining("不能由他人代替");
    assertThatCode(() -> at(Level.DISTRICT).check(table(DISTRICT_LEADER, 15), null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> at(Level.COMMUNITY).check(table(DISTRICT_LEADER, 15), null)).isInstanceOf(Refusal.class);
    assertThatCode(() -> at(Level.COMMUNITY).check(table(DISTRICT_LEADER, 15), "由副主任代为参加")).doesNotThrowAnyException();
  }

  @Test
  @DisplayName("主体多元：只有一类人员开不成圆桌会")
  void onePartyAloneIsNoRoundTable() {
    assertThatThrownBy(() -> at(Level.STREET).check(table(RESIDENT, 15), "理由")).isInstanceOf(Refusal.class)
        .hasMessageContaining("主体多元");
  }

  private Composition at(Level level) {
    return Composition.of(rules.decide(RuleTable.ROUND_TABLE_COMPOSITION, 1, Map.of("level", level.name())));
  }

  private static List<Guest> table(SeatCategory first, int people) {
    return Stream.concat(Stream.of(new Guest(first, "章小东", "", "")),
        IntStream.range(1, people).mapToObj(i -> new Guest(RESIDENT, "居民" + i, "", ""))).toList();
  }
}
