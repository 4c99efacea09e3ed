package roundtable.returns;

import roundtable.kernel.Labelled;

/** Where a unit's sheet stands. */
public enum SheetState implements Labelled {
  NOTHING_TO_TELL("本期无事项，不需核对"),
  AWAITED("待单位核对"),
  AGREED("单位核对无异议"),
  SILENT("逾期未提出异议，视为无异议"),
  OBJECTED("有异议，待答复"),
  UPHELD("异议已答复，维持原数"),
  AMENDED("异议已答复，已更正");

  private final String label;

  SheetState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
