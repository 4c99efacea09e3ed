package roundtable.ledger;

import roundtable.journal.LedgerColumn;

/** By what topics are counted; a topic in whose column nothing stands is counted under nothing, so that each adds up to the whole. */
enum CountDimension {
  COMMUNITY(LedgerColumn.COMMUNITY),
  UNIT(LedgerColumn.UNIT),
  CATEGORY(LedgerColumn.CATEGORY),
  LEVEL(LedgerColumn.LEVEL),
  SOURCE(LedgerColumn.SOURCE);

  private final LedgerColumn column;

  CountDimension(LedgerColumn column) {
    this.column = column;
  }

  LedgerColumn column() {
    return column;
  }
}
