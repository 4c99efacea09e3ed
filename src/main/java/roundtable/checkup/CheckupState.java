package roundtable.checkup;

import roundtable.kernel.Labelled;

/** Where a checkup stands. */
public enum CheckupState implements Labelled {
  SOUND("运转正常"),
  TO_RECTIFY("待整改"),
  TOLD("待复核"),
  PUT_RIGHT("已整改"),
  RAISED("已提交圆桌会");

  private final String label;

  CheckupState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether somebody still has a task about it. */
  public boolean isOpen() {
    return this == TO_RECTIFY || this == TOLD;
  }
}
