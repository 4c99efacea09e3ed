package roundtable.discipline;

import roundtable.kernel.Labelled;

/** What the commission does with what arrives. */
public enum AcknowledgementDecision implements Labelled {
  ACCEPT("签收受理"),
  RETURN("退回");

  private final String label;

  AcknowledgementDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
