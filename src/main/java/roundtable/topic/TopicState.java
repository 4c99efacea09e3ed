package roundtable.topic;

import roundtable.kernel.Labelled;

/** A topic's state as the ledger counts it: received is always the sum of the six (design.md 2, R105). */
public enum TopicState implements Labelled {
  PENDING("待受理"),
  IN_PROGRESS("办理中"),
  CLOSED("已办结（销号）"),
  DIVERTED("已转办"),
  REJECTED("不予受理"),
  POSTPONED("暂缓");

  private final String label;

  TopicState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
