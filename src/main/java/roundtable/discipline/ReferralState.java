package roundtable.discipline;

import roundtable.kernel.Labelled;

/** How far a referral has come; the secretariat reads no more of the commission's work than this. */
public enum ReferralState implements Labelled {
  PROPOSED("待确认"),
  DECLINED("不予移送"),
  REFERRED("待签收"),
  RETURNED("已退回"),
  ACKNOWLEDGED("已签收"),
  DISPOSED("已办结");

  private final String label;

  ReferralState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
