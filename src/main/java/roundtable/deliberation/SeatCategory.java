package roundtable.deliberation;

import roundtable.kernel.Labelled;

/** Who sits at the table; fixed and flexible seats come from {@code round-table-composition} (R49–R53). */
public enum SeatCategory implements Labelled {
  DISTRICT_LEADER("区级领导"),
  STREET_LEADER("街道（镇）挂点领导"),
  COMMUNITY_COMMITTEE("社区（村）“两委”干部"),
  DEPARTMENT("区直单位"),
  DELEGATE("两代表一委员"),
  PARTNER_UNIT("共建单位"),
  RESIDENT_UNIT("驻地单位"),
  PROPERTY_COMPANY("物业公司"),
  RESIDENT("居民代表"),
  STAKEHOLDER("利益相关方"),
  EXPERT("专业人士"),
  FIVE_ELDERS("五老"),
  VOLUNTEER("志愿者"),
  PARTY_MEMBER("在职党员");

  private final String label;

  SeatCategory(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether whoever sits here does a leader's monthly duty: an absence needs a reason or somebody instead (R30). */
  boolean isLeader() {
    return this == DISTRICT_LEADER || this == STREET_LEADER;
  }
}
