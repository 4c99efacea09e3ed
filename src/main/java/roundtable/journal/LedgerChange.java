package roundtable.journal;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an entry of the timeline changes in its topic's line of the ledger. All changes up to a day, one after the other, are
 * the line of that day: nothing else is needed to rebuild it.
 */
public final class LedgerChange {

  /** The entry changes nothing that the ledger keeps. */
  public static final LedgerChange NONE = new LedgerChange(new EnumMap<>(LedgerColumn.class));

  private static final int LONGEST = 500;
  // nobody can type them: VisibleText takes them out
  private static final String BETWEEN = "\u001e";
  private static final char IS = '\u001d';
  private final Map<LedgerColumn, String> values;

  private LedgerChange(Map<LedgerColumn, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /**
   * A column and what stands in it from now on.
   *
   * @param value text, number, date, or a constant by its name; null empties the column
   */
  public static LedgerChange of(LedgerColumn column, Object value) {
    return NONE.and(column, value);
  }

  /** The same, and one column more. */
  public LedgerChange and(LedgerColumn column, Object value) {
    var more = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
    more.putAll(values);
    more.put(column, written(value));
    return new LedgerChange(more);
  }

  /** What stands in the columns that it changes; empty text where nothing does any more. */
  public Map<LedgerColumn, String> values() {
    return values;
  }

  /** As it is kept with the entry. */
  public String text() {
    return values.entrySet().stream().map(each -> each.getKey().name() + IS + each.getValue()).collect(Collectors.joining(BETWEEN));
  }

  /** The change that was kept as that text. */
  public static LedgerChange parse(String text) {
    var values = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
    if (!text.isEmpty()) {
      for (var each : text.split(BETWEEN, -1)) {
        var is = each.indexOf(IS);
        values.put(LedgerColumn.valueOf(each.substring(0, is)), each.substring(is + 1));
      }
    }
    return new LedgerChange(values);
  }

  private static String written(Object value) {
    if (value == null) {
      return "";
    }
    var text = (value instanceof Enum<?> constant ? constant.name() : value.toString()).replace(BETWEEN, "");
    return shortened(text, LONGEST);
  }

  /** Not longer than that, and no letter cut in half: PostgreSQL keeps no half ones. */
  static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1) + "…";
  }
}
