package roundtable.organisation;

import java.util.List;

/** The files of a district; the first column of each names what the row is about. The last three may be left out. */
enum DistrictFile {
  UNITS("units.csv", "code", "name", "type", "parent", "valid_from", "valid_to", "succeeded_by"),
  ROLES("roles.csv", "role", "unit_types", "title", "holders", "next"),
  POSTS("posts.csv", "code", "title", "holders"),
  PEOPLE("people.csv", "login", "name", "mail"),
  HOLDINGS("holdings.csv", "post", "person", "capacity", "from", "to"),
  LINKAGES("linkages.csv", "post", "unit", "from", "to", "source"),
  MEMBERS("members.csv", "member", "name", "kind", "work_unit", "unit", "from", "to"),
  PILOTS("pilots.csv", "unit", "from", "to", "source"),
  GOVERNANCE_UNITS("governance-units.csv", "code", "name", "community", "organisation", "care", "company", "enclosed", "from", "to");

  private final String fileName;
  private final List<String> columns;

  DistrictFile(String fileName, String... columns) {
    this.fileName = fileName;
    this.columns = List.of(columns);
  }

  String fileName() {
    return fileName;
  }

  /** Whether a district can do without it. */
  boolean isOptional() {
    return this == MEMBERS || this == PILOTS || this == GOVERNANCE_UNITS;
  }

  List<String> columns() {
    return columns;
  }
}
