package roundtable.analysis;

import roundtable.kernel.Labelled;

/** What the study of feasibility found (R76). */
public enum Feasibility implements Labelled {
  FEASIBLE("可行"),
  CONDITIONAL("有条件可行"),
  INFEASIBLE("暂不可行，提交圆桌会说明");

  private final String label;

  Feasibility(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
