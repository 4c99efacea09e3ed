package roundtable.escalation;

import roundtable.kernel.Labelled;

/** What the receiving level says. */
public enum LiftDecision implements Labelled {
  ACCEPT("接收"),
  RETURN("退回");

  private final String label;

  LiftDecision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
