package roundtable.organisation;

import roundtable.kernel.Labelled;

/** As what somebody has taken on a community: 在职党员，两代表一委员 (R38, R39). */
public enum MemberKind implements Labelled {
  PARTY_MEMBER("在职党员"),
  PARTY_DELEGATE("党代表"),
  PEOPLES_DELEGATE("人大代表"),
  CONSULTATIVE_MEMBER("政协委员");

  private final String label;

  MemberKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
