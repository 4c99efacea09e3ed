package roundtable.rules;

import roundtable.kernel.Labelled;

/** 命中规则: what counts where several rows of a table apply to a case. */
public enum HitPolicy implements Labelled {
  /** No two rows may apply. */
  UNIQUE("每种情形恰好适用一行"),
  /** The order of the rows decides. */
  FIRST("适用多行的，取最上面一行"),
  COLLECT("适用的行都算");

  private final String label;

  HitPolicy(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
