package roundtable.whistle;

import roundtable.kernel.Labelled;

/** Where a department's report-in stands. */
public enum ReportInState implements Labelled {
  AWAITED("待报到"),
  DISOWNED("待确定报到部门"),
  REPORTED("待到场确认"),
  ARRIVED("已到场"),
  ENDED("议题终结，不再报到");

  private final String label;

  ReportInState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
