package roundtable.ledger;

import java.util.Map;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.TopicNumber;

/**
 * A topic's line in the ledger.
 *
 * @param codes what stands in it, dates as 2022-01-08, constants and units by their codes; what is empty is missing
 * @param texts the same as officials read it
 * @param overdue whether its step is over its limit on the ledger's day, and its clock runs
 */
public record LedgerLine(TopicNumber number, Map<LedgerColumn, String> codes, Map<LedgerColumn, String> texts, boolean overdue) {

  /** As officials read it; empty where nothing stands. */
  public String text(LedgerColumn column) {
    return texts.getOrDefault(column, "");
  }
}
