package roundtable.pastledger;

import java.util.List;
import java.util.Set;

/**
 * A row of a sheet.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells texts; dates as 2021-03-05; of merged cells each has what they have in common
 * @param formulas from 0, the cells of which the spreadsheet computes what stands there
 */
public record PastLedgerRow(int number, List<String> cells, Set<Integer> formulas) {

  public PastLedgerRow {
    cells = List.copyOf(cells);
    formulas = Set.copyOf(formulas);
  }

  String cell(Integer place) {
    return place == null || place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
