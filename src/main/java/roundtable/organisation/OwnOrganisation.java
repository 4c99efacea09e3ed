package roundtable.organisation;

import roundtable.kernel.Labelled;

/** How the residents of a 治理单元 are organised (R107). */
public enum OwnOrganisation implements Labelled {
  OWNERS_COMMITTEE("业主委员会"),
  BUILDING_COMMITTEE("楼管会"),
  SELF_GOVERNANCE_COMMITTEE("自治委员会");

  private final String label;

  OwnOrganisation(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
