package roundtable.policy;

import roundtable.kernel.Labelled;

/** How far a replay is. */
public enum ReplayState implements Labelled {
  RUNNING("进行中"),
  DONE("已完成"),
  CANCELLED("已中止");

  private final String label;

  ReplayState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
