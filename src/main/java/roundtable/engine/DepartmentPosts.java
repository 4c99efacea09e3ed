package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.organisation.Duty;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.Role;
import roundtable.organisation.Unit;
import roundtable.organisation.UnitType;

/** Who does what a department owes, and who supervises it; nobody supervises their own delay (R17, R24, R63). */
@Component
class DepartmentPosts {

  private final Organisation organisation;
  private final DutyRoster roster;
  private final Clock clock;

  DepartmentPosts(Organisation organisation, DutyRoster roster, Clock clock) {
    this.organisation = organisation;
    this.roster = roster;
    this.clock = clock;
  }

  /** The department's liaison or who stands in; what a dissolved department owes falls to the secretariat. */
  Duty own(String unit) {
    var today = LocalDate.now(clock);
    var stands = organisation.units(UnitType.DEPARTMENT, today).stream().map(Unit::code).anyMatch(unit::equals);
    return stands ? roster.contactOf(unit, today) : district(Role.SECRETARIAT);
  }

  /** The secretariat, or the secretary general when the secretariat itself has the department's work. */
  Duty supervisor(String unit) {
    var secretariat = district(Role.SECRETARIAT);
    return own(unit).post().equals(secretariat.post()) ? district(Role.SECRETARY_GENERAL) : secretariat;
  }

  Duty district(Role role) {
    var today = LocalDate.now(clock);
    return roster.dutyOf(organisation.units(UnitType.DISTRICT, today).get(0).code(), role, today);
  }
}
