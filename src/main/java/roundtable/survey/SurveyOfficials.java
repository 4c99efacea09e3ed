package roundtable.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** Who asks and who goes from door to door: “全区各部门、各街道要……开展群众需求普查” (五(一)), the communities enter what they collect. */
@Component
class SurveyOfficials {

  private static final List<Role> COUNCIL = List.of(Role.SECRETARIAT, Role.SECRETARY_GENERAL);
  private static final List<Role> STREET = List.of(Role.STREET_CLERK, Role.STREET_SECRETARY);
  private static final List<Role> DEPARTMENT = List.of(Role.DEPARTMENT_LIAISON, Role.DEPARTMENT_HEAD);
  private static final List<Role> COMMUNITY = List.of(Role.COMMUNITY_CADRE, Role.COMMUNITY_SECRETARY);
  private final DutyRoster roster;
  private final Clock clock;

  SurveyOfficials(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * Somebody for a unit.
   *
   * @param ofTheCouncil sees and changes every survey
   * @param ofAStreet asks its own communities only
   */
  record Acting(String unit, boolean ofTheCouncil, boolean ofAStreet, Official official) {

    boolean mayChange(Survey survey) {
      return ofTheCouncil || unit.equals(survey.unit());
    }
  }

  Optional<Acting> findOrganiser(String person) {
    return find(person, COUNCIL, true, false).or(() -> find(person, STREET, false, true)).or(() -> find(person, DEPARTMENT, false, false));
  }

  Acting organiser(String person) {
    return findOrganiser(person).orElseThrow(() -> new Refusal("群众需求普查由理事会办公室、街道（镇）和区直部门开展，您目前不在这些岗位上"));
  }

  /** Of the council's office alone. */
  Acting council(String person) {
    return find(person, COUNCIL, true, false)
        .orElseThrow(() -> new Refusal("列入年度民生实事计划由理事会办公室登记，您目前不在这个岗位上"));
  }

  Optional<Acting> findCadre(String person) {
    return find(person, COMMUNITY, false, false);
  }

  Acting cadre(String person) {
    return findCadre(person).orElseThrow(() -> new Refusal("这里由社区（村）专干或党组织书记登记，您目前不在这些岗位上"));
  }

  private Optional<Acting> find(String person, List<Role> roles, boolean ofTheCouncil, boolean ofAStreet) {
    var today = LocalDate.now(clock);
    for (var role : roles) {
      var unit = roster.unitActedFor(person, role, today);
      if (unit.isPresent()) {
        var post = roster.dutyOf(unit.get(), role, today).post();
        return Optional.of(new Acting(unit.get(), ofTheCouncil, ofAStreet, new Official(person, post)));
      }
    }
    return Optional.empty();
  }
}
