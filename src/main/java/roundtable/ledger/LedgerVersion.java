package roundtable.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;

/**
 * A topic's line from a day on.
 *
 * @param seq the entry of the journal up to which it was read
 * @param values what stands in it; a column in which nothing stands is missing
 */
record LedgerVersion(String topic, LocalDate since, int seq, Map<LedgerColumn, String> values) {

  /** An entry of the journal that changes the line. */
  record Entry(int seq, LocalDate day, LedgerChange change) {}

  /**
   * One line for each day on which it changed, as it was at the end of that day; the last is the line of today.
   *
   * @param before the line so far; with it begins what is returned, unless it changed on its own day again
   */
  static List<LedgerVersion> after(Optional<LedgerVersion> before, String topic, List<Entry> entries) {
    var versions = new ArrayList<LedgerVersion>();
    before.ifPresent(versions::add);
    for (var entry : entries) {
      var last = versions.isEmpty() ? null : versions.get(versions.size() - 1);
      var values = changed(last == null ? Map.of() : last.values(), entry.change());
      if (last == null || !values.equals(last.values()) && entry.day().isAfter(last.since())) {
        versions.add(new LedgerVersion(topic, entry.day(), entry.seq(), values));
      } else {
        versions.set(versions.size() - 1, new LedgerVersion(topic, last.since(), entry.seq(), values));
      }
    }
    return versions;
  }

  String value(LedgerColumn column) {
    return values.getOrDefault(column, "");
  }

  int number(LedgerColumn column) {
    return values.containsKey(column) ? Integer.parseInt(values.get(column)) : 0;
  }

  private static Map<LedgerColumn, String> changed(Map<LedgerColumn, String> values, LedgerChange change) {
    var changed = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
    changed.putAll(values);
    changed.putAll(change.values());
    changed.values().removeIf(String::isEmpty);
    return changed;
  }
}
