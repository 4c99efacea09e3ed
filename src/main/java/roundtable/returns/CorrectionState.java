package roundtable.returns;

import roundtable.kernel.Labelled;

/** Where a correction of published sheets stands. */
public enum CorrectionState implements Labelled {
  DRAFTED("待理事会审批"),
  ACCEPTED("已更正公布"),
  DECLINED("不予更正");

  private final String label;

  CorrectionState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
