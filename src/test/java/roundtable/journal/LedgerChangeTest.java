package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LedgerChangeTest {

  @Test
  @DisplayName("记下的变化读回来还是原样：文字、日期、数、常量；空的就是清空")
  void whatIsKeptIsReadBack() {
    var change = LedgerChange.of(LedgerColumn.TITLE, "楼道照明=1；\n换灯").and(LedgerColumn.DUE_ON, LocalDate.of(2022, 1, 31))
        .and(LedgerColumn.UNITS_DONE, 14).and(LedgerColumn.CLOSED_ON, null);
    assertThat(LedgerChange.parse(change.text()).values()).isEqualTo(change.values())
        .containsEntry(LedgerColumn.DUE_ON, "2022-01-31").containsEntry(LedgerColumn.UNITS_DONE, "14").containsEntry(LedgerColumn.CLOSED_ON, "");
    assertThat(LedgerChange.parse("").values()).isEmpty();
    assertThat(LedgerChange.NONE.text()).isEmpty();
  }

  @Test
  @DisplayName("太长的截到500字，不把一个字截成两半")
  void noLetterIsCutInHalf() {
    var cut = LedgerChange.of(LedgerColumn.RESOLUTION, "议".repeat(498) + "\ud83d\udd27" + "事").values().get(LedgerColumn.RESOLUTION);
    assertThat(cut).isEqualTo("议".repeat(498) + "…");
    assertThat(LedgerChange.of(LedgerColumn.RESOLUTION, "议".repeat(500)).values().get(LedgerColumn.RESOLUTION)).hasSize(500);
  }

  @Property
  @Label("任何文字都读得回来")
  void anyTextIsReadBack(@ForAll @StringLength(max = 499) String text) {
    var change = LedgerChange.of(LedgerColumn.REASON, text).and(LedgerColumn.TITLE, "题");
    assertThat(LedgerChange.parse(change.text()).values()).isEqualTo(change.values());
  }
}
