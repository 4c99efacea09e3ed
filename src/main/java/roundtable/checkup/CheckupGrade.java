package roundtable.checkup;

import roundtable.kernel.Labelled;

/** How a point was found. */
public enum CheckupGrade implements Labelled {
  FINE("正常"),
  FAULTY("有问题"),
  NOT_APPLICABLE("不适用");

  private final String label;

  CheckupGrade(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
