package roundtable.pastledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.topic.TopicState;

/**
 * A topic of a past year, as it will stand in the ledger.
 *
 * @param row where it stands in the sheet
 * @param originalNumber the number that it had; empty when it had none
 * @param values by column: codes, dates, whole numbers and texts
 * @param endedOn when it came to its state
 * @param untold what the ledger has no place for and the timeline tells, such as a unit that nobody knows any more
 */
record PastLedgerLine(int row, String originalNumber, Map<LedgerColumn, Object> values, LocalDate endedOn, List<String> untold) {

  /** What was known on the first day; when the rest came, no ledger tells. */
  private static final List<LedgerColumn> OF_THE_BEGINNING = List.of(LedgerColumn.TITLE, LedgerColumn.RECEIVED_ON, LedgerColumn.STREET,
      LedgerColumn.COMMUNITY, LedgerColumn.SOURCE, LedgerColumn.CATEGORY, LedgerColumn.LEVEL);

  PastLedgerLine {
    values = Collections.unmodifiableMap(new EnumMap<>(values));
    untold = List.copyOf(untold);
  }

  LocalDate receivedOn() {
    return (LocalDate) values.get(LedgerColumn.RECEIVED_ON);
  }

  TopicState state() {
    return (TopicState) values.get(LedgerColumn.STATE);
  }

  String text(LedgerColumn column) {
    return values.containsKey(column) ? values.get(column).toString() : "";
  }

  /** The line from the day on which it was received: in hand, as far as anybody knew. */
  LedgerChange beginning(String importedFrom) {
    return change(LedgerChange.of(LedgerColumn.STATE, TopicState.IN_PROGRESS).and(LedgerColumn.IMPORTED_FROM, importedFrom), OF_THE_BEGINNING::contains);
  }

  /** What its end changes. */
  LedgerChange end() {
    return change(LedgerChange.NONE, column -> !OF_THE_BEGINNING.contains(column));
  }

  private LedgerChange change(LedgerChange first, Predicate<LedgerColumn> wanted) {
    var change = first;
    for (var each : values.entrySet()) {
      change = wanted.test(each.getKey()) ? change.and(each.getKey(), each.getValue()) : change;
    }
    return change;
  }
}
