package roundtable.overdue;

import roundtable.kernel.Labelled;

/** Why somebody is proposed for referral: “对久拖不决、敷衍应付的” (R47). */
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
