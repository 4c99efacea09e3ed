package roundtable.discipline;

import roundtable.kernel.Labelled;

/** 确认移送: what the person who looks a second time decides. */
public enum ConfirmationDecision implements Labelled {
  CONFIRM("移送"),
  DECLINE("不予移送");

  private final String label;

  ConfirmationDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
