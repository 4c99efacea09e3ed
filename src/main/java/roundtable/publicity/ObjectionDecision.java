package roundtable.publicity;

import roundtable.kernel.Labelled;

/** What the written answer says to an objection (A9). */
public enum ObjectionDecision implements Labelled {
  UPHELD("采纳"),
  PARTLY("部分采纳"),
  DISMISSED("不采纳");

  private final String label;

  ObjectionDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
