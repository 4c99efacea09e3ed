package roundtable.overdue;

import roundtable.kernel.Labelled;

/** 移送情形 (西办发〔2022〕25号 五(二)1: 久拖不决、敷衍应付等问题). */
public enum ReferralGround implements Labelled {
  PROCRASTINATION("久拖不决"),
  PERFUNCTORY("敷衍应付");

  private final String label;

  ReferralGround(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
