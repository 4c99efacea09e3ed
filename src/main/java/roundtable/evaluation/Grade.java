package roundtable.evaluation;

import roundtable.kernel.Labelled;

/** How a resident judges a result (R104). */
public enum Grade implements Labelled {
  VERY_SATISFIED("很满意"),
  SATISFIED("满意"),
  FAIRLY_SATISFIED("基本满意"),
  DISSATISFIED("不满意");

  private final String label;

  Grade(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
