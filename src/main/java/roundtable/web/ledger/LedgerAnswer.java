package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import roundtable.journal.LedgerColumn;
import roundtable.ledger.LedgerLine;
import roundtable.ledger.LedgerPage;

/** A page of the ledger as the screen gets it: what columns there are, and each line's codes and words by them. */
record LedgerAnswer(LocalDate day, List<Column> columns, List<Row> rows, String next) {

  /** @param type TEXT, CODE, DATE or NUMBER */
  record Column(String name, String label, String type) {}

  record Row(String number, boolean overdue, Map<String, String> texts, Map<String, String> codes) {

    static Row of(LedgerLine line) {
      return new Row(line.number().value(), line.overdue(), named(line.texts()), named(line.codes()));
    }
  }

  static LedgerAnswer of(LedgerPage page) {
    return new LedgerAnswer(page.day(), allColumns(), page.lines().stream().map(Row::of).toList(), page.next());
  }

  static List<Column> allColumns() {
    return Arrays.stream(LedgerColumn.values()).map(column -> new Column(name(column), column.label(), column.type().name())).toList();
  }

  private static Map<String, String> named(Map<LedgerColumn, String> values) {
    var named = new LinkedHashMap<String, String>();
    values.forEach((column, value) -> named.put(name(column), value));
    return named;
  }

  // received_on → receivedOn
  private static String name(LedgerColumn column) {
    var words = column.name().toLowerCase(Locale.ROOT).split("_");
    return words[0] + Arrays.stream(words).skip(1).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .reduce("", String::concat);
  }
}
