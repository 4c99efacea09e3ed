package roundtable.publicity;

import roundtable.kernel.Labelled;

/** What was entered while the notice runs. */
public enum WatchKind implements Labelled {
  OBJECTION("登记异议"),
  CHANGE("变更计划");

  private final String label;

  WatchKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
