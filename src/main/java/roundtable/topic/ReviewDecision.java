package roundtable.topic;

import roundtable.kernel.Labelled;

/** What becomes of a postponed topic. */
public enum ReviewDecision implements Labelled {
  RESUME("恢复办理"),
  DIVERT("转办");

  private final String label;

  ReviewDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
