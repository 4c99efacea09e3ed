package roundtable.checkup;

import roundtable.kernel.Labelled;

/** What the community says has become of the problems. */
public enum CheckupOutcome implements Labelled {
  SETTLED("已整改"),
  PARTLY_SETTLED("部分整改"),
  UNSETTLED("未能整改");

  private final String label;

  CheckupOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
