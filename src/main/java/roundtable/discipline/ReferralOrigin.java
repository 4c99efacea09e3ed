package roundtable.discipline;

import roundtable.kernel.Labelled;

/** Who set it going (A13): the supervisors, or the commission itself. */
public enum ReferralOrigin implements Labelled {
  SUPERVISION("监督提请"),
  OWN_INITIATIVE("自行提起");

  private final String label;

  ReferralOrigin(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
