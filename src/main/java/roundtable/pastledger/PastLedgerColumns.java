package roundtable.pastledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import roundtable.kernel.Refusal;

/**
 * Which column of a sheet is which of the ledger.
 *
 * @param headingRows how many rows stand above the first topic
 * @param places from 0, by column; what is not there is not taken
 */
public record PastLedgerColumns(String sheet, int headingRows, Map<PastLedgerColumn, Integer> places) {

  private static final int MOST_HEADINGS = 20;

  public PastLedgerColumns {
    places = places == null ? Map.of() : Map.copyOf(places);
  }

  void refuseIncomplete() {
    if (headingRows < 1 || headingRows > MOST_HEADINGS) {
      throw new Refusal("表头应为1至%d行".formatted(MOST_HEADINGS));
    }
    var missing = PastLedgerColumn.NEEDED.stream().filter(column -> !places.containsKey(column)).map(PastLedgerColumn::label)
        .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      throw new Refusal("请指明哪一列是%s".formatted(missing));
    }
    if (!places.containsKey(PastLedgerColumn.STATE) && !places.containsKey(PastLedgerColumn.CLOSED_ON)) {
      throw new Refusal("请指明哪一列是状态或者办结日期，没有结果的议题不能作为历史导入");
    }
    refuseTwice();
  }

  private void refuseTwice() {
    var taken = new TreeMap<Integer, PastLedgerColumn>();
    new TreeMap<>(places).forEach((column, place) -> {
      var other = taken.putIfAbsent(place, column);
      if (other != null) {
        throw new Refusal("“%s”和“%s”指的是同一列，请改正".formatted(other.label(), column.label()));
      }
    });
  }
}
