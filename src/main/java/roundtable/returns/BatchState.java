package roundtable.returns;

import roundtable.kernel.Labelled;

/** Where the sheets of a time stand. */
public enum BatchState implements Labelled {
  DRAWN_UP("核对、审批中"),
  APPROVED("已审批公布");

  private final String label;

  BatchState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
