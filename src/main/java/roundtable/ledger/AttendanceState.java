package roundtable.ledger;

import roundtable.kernel.Labelled;

/** Whether a leader did the month's duty (R30, R37; A5: soft, an absence needs a reason or a substitute). */
public enum AttendanceState implements Labelled {
  ATTENDED("已参加"),
  EXPLAINED("未参加，有代为参加或说明"),
  UNEXPLAINED("未参加，没有说明"),
  NONE_HELD("挂点单位本月没有圆桌会");

  private final String label;

  AttendanceState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
