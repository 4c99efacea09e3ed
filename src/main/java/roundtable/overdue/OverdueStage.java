package roundtable.overdue;

import roundtable.kernel.Labelled;

/** How far a step is over its limit, least first; yellow before the limit, red from the day after it (R46). */
public enum OverdueStage implements Labelled {
  REMINDED("黄色：即将到期"),
  OVERDUE("红色：已逾期"),
  URGED("红色：已到催办日"),
  SUPERVISED("红色：已到督办日"),
  REFERRED("红色：已到提请移送日");

  private final String label;

  OverdueStage(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  public boolean isRed() {
    return this != REMINDED;
  }
}
