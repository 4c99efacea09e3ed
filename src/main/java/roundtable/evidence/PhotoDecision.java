package roundtable.evidence;

import roundtable.kernel.Labelled;

/** Whether residents see a photo. */
public enum PhotoDecision implements Labelled {
  PUBLISH("公开"),
  /** Also takes one back that was public. */
  WITHHOLD("不公开");

  private final String label;

  PhotoDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
