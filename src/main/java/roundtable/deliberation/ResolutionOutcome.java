package roundtable.deliberation;

import roundtable.kernel.Labelled;

/** What the deliberation came to (R78), or that it did not take place. */
public enum ResolutionOutcome implements Labelled {
  AGREED("形成协商决议"),
  ANOTHER_ROUND("再议一次"),
  BEYOND_LEVEL("超出本级，提请上一级"),
  NO_AGREEMENT("未达成一致"),
  RESCHEDULED("没有开成，改期召开"),
  CALLED_OFF("没有开成，不再召开");

  private final String label;

  ResolutionOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether people sat together at all. */
  public boolean isHeld() {
    return this != RESCHEDULED && this != CALLED_OFF;
  }
}
