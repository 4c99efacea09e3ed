package roundtable.escalation;

import roundtable.kernel.Labelled;

/** What puts a topic before the next level (R62, R66, R99). */
public enum LiftCause implements Labelled {
  /** The table {@code responsible-level} names a higher level. */
  LEVEL("确定层级"),
  /** A round-table found it beyond its level. */
  RESOLUTION("协商决议"),
  /** Whoever signs an order or confirms a referral. */
  SUPERVISE("督办"),
  /** An inspector. */
  INSPECTION("巡查"),
  /** A leader or the secretariat decides it. */
  LEADER("领导决定");

  private final String label;

  LiftCause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it came from beside the topic's own way: nothing waits for the answer. */
  boolean isBeside() {
    return this != LEVEL && this != RESOLUTION;
  }
}
