package roundtable.publicity;

import roundtable.kernel.Labelled;

/** Where a notice stands. */
public enum NoticeState implements Labelled {
  RUNNING("公示中"),
  AWAITING_ANSWERS("公示期满，异议待答复"),
  PASSED("公示通过"),
  VOIDED("已作废");

  private final String label;

  NoticeState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
