package roundtable.checkup;

import roundtable.kernel.Labelled;

/** One of the three that keep a 治理单元 going (R109, R110). */
public enum CheckupParty implements Labelled {
  COMMITTEE_OF_RESIDENTS("居委会（村委会）"),
  OWN_ORGANISATION("业委会（楼管会、自治委员会）"),
  PROPERTY_SERVICE("物业服务");

  private final String label;

  CheckupParty(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
