package roundtable.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the files say, row by row, before the rows are held against each other. */
record DistrictDraft(
    CsvTable<Unit> units,
    CsvTable<RoleRule> roles,
    CsvTable<Post> posts,
    CsvTable<Person> people,
    CsvTable<Holding> holdings,
    CsvTable<Linkage> linkages,
    CsvTable<ContactPoint> members,
    CsvTable<Pilot> pilots,
    CsvTable<GovernanceUnit> governanceUnits) {

  private static final Pattern UNIT_CODE = Pattern.compile("(?=.{1,40}$)[A-Z0-9]+(-[A-Z0-9]+)*");
  private static final Pattern LOGIN = Pattern.compile("(?=.{1,64}$)[a-z0-9]+([._-][a-z0-9]+)*");
  private static final Pattern MEMBER = Pattern.compile("(?=.{1,40}$)[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
  private static final int LONGEST_NAME = 40;
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

  static DistrictDraft read(DistrictFiles files, Problems problems) {
    return new DistrictDraft(
        CsvTable.read(files, DistrictFile.UNITS, problems, DistrictDraft::unit),
        CsvTable.read(files, DistrictFile.ROLES, problems, DistrictDraft::role),
        CsvTable.read(files, DistrictFile.POSTS, problems, DistrictDraft::post),
        CsvTable.read(files, DistrictFile.PEOPLE, problems, DistrictDraft::person),
        CsvTable.read(files, DistrictFile.HOLDINGS, problems, DistrictDraft::holding),
        CsvTable.read(files, DistrictFile.LINKAGES, problems, DistrictDraft::linkage),
        CsvTable.read(files, DistrictFile.MEMBERS, problems, DistrictDraft::member),
        CsvTable.read(files, DistrictFile.PILOTS, problems, DistrictDraft::pilot),
        CsvTable.read(files, DistrictFile.GOVERNANCE_UNITS, problems, DistrictDraft::governanceUnit));
  }

  Map<String, Integer> rows() {
    var rows = new LinkedHashMap<String, Integer>();
    rows.put(DistrictFile.UNITS.fileName(), units.rows());
    rows.put(DistrictFile.ROLES.fileName(), roles.rows());
    rows.put(DistrictFile.POSTS.fileName(), posts.rows());
    rows.put(DistrictFile.PEOPLE.fileName(), people.rows());
    rows.put(DistrictFile.HOLDINGS.fileName(), holdings.rows());
    rows.put(DistrictFile.LINKAGES.fileName(), linkages.rows());
    rows.put(DistrictFile.MEMBERS.fileName(), members.rows());
    rows.put(DistrictFile.PILOTS.fileName(), pilots.rows());
    rows.put(DistrictFile.GOVERNANCE_UNITS.fileName(), governanceUnits.rows());
    return rows;
  }

  private static Unit unit(CsvRow row) {
    var code = row.matching("code", UNIT_CODE, "应为大写字母、数字和短横线，不超过40个字符，例如XH-NZ-TLSC");
    var span = row.span("valid_from", "valid_to");
    return new Unit(
        code,
        row.text("name"),
        row.oneOf("type", UnitType.values()),
        orNull(row.optional("parent")),
        span.from(),
        span.to(),
        orNull(row.optional("succeeded_by")));
  }

  private static RoleRule role(CsvRow row) {
    var unitTypes = row.someOf("unit_types", UnitType.values());
    return new RoleRule(
        row.oneOf("role", Role.values()),
        unitTypes,
        unitTypes.isEmpty() ? row.optional("title") : row.text("title"),
        row.count("holders"),
        row.someOf("next", Role.values()));
  }

  private static Post post(CsvRow row) {
    var code = PostCode.parse(row.text("code"));
    if (code.isEmpty()) {
      row.bad("“code”的值“%s”不正确，应为单位编码.岗位角色，例如XH-LSH.secretariat".formatted(row.subject()));
    }
    return new Post(code.orElse(null), row.text("title"), row.count("holders"));
  }

  private static Person person(CsvRow row) {
    var mail = row.optional("mail");
    if (!mail.isEmpty()) {
      row.matching("mail", MAIL, "应为邮箱地址");
    }
    return new Person(row.matching("login", LOGIN, "应为小写字母、数字和点，不超过64个字符，例如tlsc.shuji"), row.text("name"), mail);
  }

  private static Holding holding(CsvRow row) {
    var capacity = row.oneOf("capacity", Capacity.values());
    return new Holding(row.text("post"), row.text("person"), capacity, row.span("from", "to"));
  }

  private static Linkage linkage(CsvRow row) {
    return new Linkage(row.text("post"), row.text("unit"), row.span("from", "to"), row.text("source"));
  }

  private static ContactPoint member(CsvRow row) {
    var member = row.matching("member", MEMBER, "应为字母、数字和短横线，不超过40个字符，例如dy-0001");
    var name = row.text("name");
    if (name.length() > LONGEST_NAME) {
      row.bad("“name”超过%d个字".formatted(LONGEST_NAME));
    }
    return new ContactPoint(member, name, row.oneOf("kind", MemberKind.values()), row.optional("work_unit"), row.text("unit"),
        row.span("from", "to"));
  }

  private static Pilot pilot(CsvRow row) {
    return new Pilot(row.text("unit"), row.span("from", "to"), row.text("source"));
  }

  private static GovernanceUnit governanceUnit(CsvRow row) {
    var code = row.matching("code", UNIT_CODE, "应为大写字母、数字和短横线，不超过40个字符，例如XH-NZ-TLSC-01");
    return new GovernanceUnit(code, row.text("name"), row.text("community"), row.oneOrNone("organisation", OwnOrganisation.values()),
        row.oneOrNone("care", PropertyCare.values()), row.optional("company"), row.isYes("enclosed"), row.span("from", "to"));
  }

  private static String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
