package roundtable.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import roundtable.kernel.Labelled;

/** What a post is there for; tasks are given to a role of a unit, never to a name (R1–R17). */
public enum Role implements Labelled {
  COMMUNITY_SECRETARY("社区（村）党组织书记"),
  COMMUNITY_CADRE("社区专干"),
  RESIDENTS_COUNCIL("民情理事会召集人"),
  SUPERVISION_COMMITTEE("监督委员会召集人"),
  STREET_SECRETARY("街道党工委书记"),
  STREET_LEADER("挂点街道领导"),
  STREET_CLERK("街道圆桌会联络员"),
  STREET_DISCIPLINE("街道纪工委书记"),
  DISCIPLINE_COMMISSION("区纪委区监委承办人"),
  DISTRICT_LEADER("挂点区领导"),
  DEPARTMENT_HEAD("部门主要负责人"),
  DEPARTMENT_LIAISON("部门联络员"),
  SECRETARY_GENERAL("理事会秘书长"),
  SECRETARIAT("理事会办公室"),
  POLICY_OFFICER("政策规则管理员"),
  ADMINISTRATOR("系统管理员"),
  LEADING_GROUP("领导小组成员"),
  COUNCIL("理事会成员");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The role in a post's code, such as {@code community-secretary}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a post with that code, such as XH-LDXZ.leading-group-40. */
  public static Optional<Role> ofPost(String code) {
    return PostCode.parse(code).map(PostCode::role);
  }

  /** The role of that code. */
  static Optional<Role> ofCode(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /**
   * Whether somebody with these posts reads what is the whole district's: by one of the roles that do. Members of the leading
   * group and the council do as long as they stand for no street, community or department themselves (R3).
   */
  public static boolean readsDistrict(Collection<Role> held, Set<Role> allowed) {
    var ofUnit = held.stream().anyMatch(Role::isOfUnit);
    return held.stream().filter(allowed::contains).anyMatch(role -> !ofUnit || !role.isMembership());
  }

  private boolean isMembership() {
    return this == LEADING_GROUP || this == COUNCIL;
  }

  private boolean isOfUnit() {
    return switch (this) {
      case COMMUNITY_SECRETARY, COMMUNITY_CADRE, RESIDENTS_COUNCIL, SUPERVISION_COMMITTEE, STREET_SECRETARY, STREET_LEADER, STREET_CLERK,
          STREET_DISCIPLINE, DEPARTMENT_HEAD, DEPARTMENT_LIAISON -> true;
      default -> false;
    };
  }

  /** Whether the post serves the units it is linked to, not those above or below its own (R13). */
  boolean isLinked() {
    return this == DISTRICT_LEADER || this == STREET_LEADER;
  }

  /** Whether its work is nobody else's to take over: its chain does not end in the secretariat's queue (R97). */
  boolean isSealed() {
    return this == DISCIPLINE_COMMISSION;
  }

  /** Whether the post serves every unit of the district. */
  boolean isDistrictWide() {
    return switch (this) {
      case SECRETARY_GENERAL, SECRETARIAT, DISCIPLINE_COMMISSION, POLICY_OFFICER, ADMINISTRATOR, LEADING_GROUP, COUNCIL -> true;
      default -> false;
    };
  }
}
