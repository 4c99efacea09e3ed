package roundtable.overdue;

import roundtable.kernel.Labelled;

/** How a deadline may be moved by a person; but for the calendar nothing else moves one (design.md 4). */
public enum LimitChangeKind implements Labelled {
  EXTENSION("延期"),
  PAUSE("暂停计时"),
  RESUMPTION("恢复计时"),
  NEW_RULES("改按新版时限");

  private final String label;

  LimitChangeKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
