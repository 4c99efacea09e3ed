package roundtable.returns;

import roundtable.kernel.Labelled;

/** “对工作成效优异的单位和个人，予以奖励；对履职不力的，严肃追责” (R102). */
public enum ListKind implements Labelled {
  COMMENDATION("奖励名单"),
  ACCOUNTABILITY("追责名单");

  private final String label;

  ListKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
