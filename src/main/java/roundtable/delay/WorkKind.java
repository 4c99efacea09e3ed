package roundtable.delay;

import roundtable.kernel.Labelled;

/** Whose limits a task has once it is late, by {@code task-limits}. */
public enum WorkKind implements Labelled {
  ROUND_TABLE("圆桌会十步任务"),
  DEPARTMENT("部门报到和交办"),
  SUPERVISE("督办和巡查"),
  REFERRAL("移送处置"),
  OTHER("其他任务");

  private final String label;

  WorkKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
