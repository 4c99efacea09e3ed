package roundtable.implementation;

import roundtable.kernel.Labelled;

/** On what occasion somebody says how things stand; the inputs of {@code stale-phrases}. */
public enum NoteOccasion implements Labelled {
  PROGRESS("记录进展"),
  RECTIFICATION("整改"),
  ANSWER("答复催办或督办单"),
  /** ⑧ 跟进度: what the community found; tells of no progress of the undertaking unit. */
  FOLLOW_UP("跟进进度");

  private final String label;

  NoteOccasion(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
