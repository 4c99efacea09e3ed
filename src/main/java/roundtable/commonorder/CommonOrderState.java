package roundtable.commonorder;

import roundtable.kernel.Labelled;

/** Where an order about common topics stands. */
public enum CommonOrderState implements Labelled {
  ISSUED("待答复"),
  ANSWERED("待审核"),
  ACCEPTED("已采纳"),
  EMPTIED("议题均已终结");

  private final String label;

  CommonOrderState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  boolean isOpen() {
    return this == ISSUED || this == ANSWERED;
  }
}
