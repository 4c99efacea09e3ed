package roundtable.pastledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sheet of the file as it was read, from its first row on. */
public record PastLedgerSheet(String name, List<PastLedgerRow> rows) {

  private static final int MOST_HEADINGS = 6;
  private static final int SHOWN = 3;

  public PastLedgerSheet {
    rows = List.copyOf(rows);
  }

  /**
   * A proposal how the sheet is to be read.
   *
   * @param columns headings from left to right, of several rows put together
   * @param samples the first rows below them
   */
  public record SheetChoice(PastLedgerColumns choice, List<String> columns, List<List<String>> samples) {}

  /** By the row whose headings say most; further heading rows below it are those without a date. */
  public SheetChoice proposed() {
    var last = IntStream.rangeClosed(1, Math.min(MOST_HEADINGS, rows.size())).boxed()
        .reduce(1, (best, headings) -> places(headings).size() > places(best).size() ? headings : best);
    return proposed(new PastLedgerColumns(name, last, places(last)));
  }

  /** The same with that choice. */
  public SheetChoice proposed(PastLedgerColumns choice) {
    var headings = headings(choice.headingRows());
    var samples = rows.stream().skip(choice.headingRows()).filter(row -> !row.isBlank()).limit(SHOWN)
        .map(row -> IntStream.range(0, headings.size()).mapToObj(row::cell).toList()).toList();
    return new SheetChoice(choice, headings, samples);
  }

  private Map<PastLedgerColumn, Integer> places(int headingRows) {
    var headings = headings(headingRows);
    var places = new EnumMap<PastLedgerColumn, Integer>(PastLedgerColumn.class);
    for (var column : PastLedgerColumn.values()) {
      IntStream.range(0, headings.size()).filter(place -> isHeaded(column, place, headingRows)).findFirst()
          .ifPresent(place -> places.put(column, place));
    }
    return places;
  }

  // a heading of two rows is found by its lower one or by both together
  private boolean isHeaded(PastLedgerColumn column, int place, int headingRows) {
    return column.isHeaded(headings(headingRows).get(place)) || column.isHeaded(rows.get(headingRows - 1).cell(place));
  }

  private List<String> headings(int headingRows) {
    var above = rows.subList(0, Math.min(headingRows, rows.size()));
    var width = above.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return IntStream.range(0, width).mapToObj(place -> above.stream().skip(Math.max(0, above.size() - 2)).map(row -> row.cell(place))
        .filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("／"))).toList();
  }
}
