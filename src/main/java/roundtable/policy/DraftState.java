package roundtable.policy;

import roundtable.kernel.Labelled;

/** Where a draft stands. */
public enum DraftState implements Labelled {
  DRAFT("草稿中"),
  HANDED_ON("待发布"),
  PUBLISHED("已发布"),
  WITHDRAWN("已撤回");

  private final String label;

  DraftState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
