package roundtable.ledger;

import roundtable.journal.LedgerColumn;
import roundtable.kernel.Labelled;

/** In which order the ledger is read; lines in whose column nothing stands are not among those sorted by it. */
public enum LedgerSort implements Labelled {
  RECEIVED("最近收到的在前", LedgerColumn.RECEIVED_ON, true),
  CLOSED("最近办结的在前", LedgerColumn.CLOSED_ON, true),
  DUE("时限最早的在前", LedgerColumn.DUE_ON, false);

  private final String label;
  private final LedgerColumn column;
  private final boolean latestFirst;

  LedgerSort(String label, LedgerColumn column, boolean latestFirst) {
    this.label = label;
    this.column = column;
    this.latestFirst = latestFirst;
  }

  @Override
  public String label() {
    return label;
  }

  LedgerColumn column() {
    return column;
  }

  boolean isLatestFirst() {
    return latestFirst;
  }
}
