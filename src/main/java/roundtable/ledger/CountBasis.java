package roundtable.ledger;

/** By which month a topic is counted: that in which it was received, or that in which it was closed. */
public enum CountBasis {
  RECEIVED("received_on"), CLOSED("closed_on");

  private final String column;

  CountBasis(String column) {
    this.column = column;
  }

  /** The column of the ledger's lines in which the day stands. */
  String column() {
    return column;
  }
}
