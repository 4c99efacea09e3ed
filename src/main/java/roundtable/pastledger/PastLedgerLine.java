package roundtable.pastledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

  /** The line as a whole: no ledger tells when each part of it became known. */
  LedgerChange change(String importedFrom) {
    var change = LedgerChange.of(LedgerColumn.IMPORTED_FROM, importedFrom);
    for (var each : values.entrySet()) {
      change = change.and(each.getKey(), each.getValue());
    }
    return change;
  }
}
