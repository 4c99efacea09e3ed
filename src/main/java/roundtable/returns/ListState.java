package roundtable.returns;

import roundtable.kernel.Labelled;

/** Whether somebody proposed it, or it was decided. */
public enum ListState implements Labelled {
  PROPOSED("待审定"),
  DECIDED("已审定"),
  DROPPED("未采用");

  private final String label;

  ListState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
