package roundtable.deliberation;

import roundtable.kernel.Labelled;

/** Whether the one who should preside does so, or has the plan drawn up anew (R77). */
public enum PresidingKind implements Labelled {
  IN_PERSON("本人主持"),
  SUBSTITUTE("委托主持"),
  RETURNED("退回重拟");

  private final String label;

  PresidingKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
