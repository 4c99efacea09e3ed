package roundtable.escalation;

import roundtable.kernel.Labelled;

/** Where a topic on its way up stands. */
public enum LiftState implements Labelled {
  OPEN("待答复"),
  ACCEPTED("已接收"),
  RETURNED("已退回"),
  UNANSWERED("逾期未答复"),
  /** The topic's own way led up meanwhile. */
  MERGED("已并入新的上报"),
  /** The topic ended meanwhile. */
  ENDED("随议题终止");

  private final String label;

  LiftState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
