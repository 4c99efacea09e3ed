package roundtable.opinion;

import roundtable.kernel.Labelled;

/** Where a resident stands on the draft. */
public enum Stance implements Labelled {
  SUPPORT("支持"),
  SUPPORT_WITH_CHANGES("修改后支持"),
  OPPOSE("反对"),
  NEUTRAL("中立");

  private final String label;

  Stance(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
