package roundtable.ledger;

import roundtable.kernel.Labelled;

/** How far an export in the background is. */
public enum ExportState implements Labelled {
  RUNNING("正在生成"),
  DONE("已生成"),
  CANCELLED("已取消"),
  FAILED("没有完成");

  private final String label;

  ExportState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
