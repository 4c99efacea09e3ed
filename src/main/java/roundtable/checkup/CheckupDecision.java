package roundtable.checkup;

import roundtable.kernel.Labelled;

/** What the street finds: it is put right, it is pressed on, or it is a matter for the round-table. */
public enum CheckupDecision implements Labelled {
  PUT_RIGHT("已整改"),
  PRESSED_ON("继续督促"),
  RAISED("提交圆桌会");

  private final String label;

  CheckupDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
