package roundtable.organisation;

import roundtable.kernel.Labelled;

/** Kinds of unit; what is counted as 社区 differs by source and date, so each kind is its own (R108, A1). */
public enum UnitType implements Labelled {
  DISTRICT("区"),
  STREET("街道"),
  TOWN("镇"),
  COMMUNITY("社区"),
  FAMILY_COMMITTEE("家委会"),
  VILLAGE("行政村"),
  DEPARTMENT("区直部门"),
  BODY("议事机构");

  private final String label;

  UnitType(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether it holds round-tables of its own: 社区（村） of the documents. */
  public boolean isCommunity() {
    return this == COMMUNITY || this == FAMILY_COMMITTEE || this == VILLAGE;
  }

  /** 街道（镇）, the level between district and community. */
  boolean isStreet() {
    return this == STREET || this == TOWN;
  }

  /** Whether a unit of this type may stand directly under one of type {@code parent}. */
  boolean belongsUnder(UnitType parent) {
    return switch (this) {
      case DISTRICT -> false;
      case STREET, TOWN -> parent == DISTRICT;
      case BODY -> parent == DISTRICT || parent.isStreet();
      case DEPARTMENT -> parent == DISTRICT || parent == DEPARTMENT;
      case COMMUNITY, FAMILY_COMMITTEE, VILLAGE -> parent.isStreet();
    };
  }
}
