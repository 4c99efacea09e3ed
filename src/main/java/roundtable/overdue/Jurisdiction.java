package roundtable.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.topic.Topic;

/** Who looks after whom: a street's posts after their street, the secretariat after the whole district (R16, R17, R94). */
@Component
class Jurisdiction {

  private static final List<Role> DISTRICT = List.of(Role.SECRETARIAT, Role.SECRETARY_GENERAL);
  private final DutyRoster roster;
  private final Clock clock;

  Jurisdiction(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /**
   * How far somebody's supervision reaches.
   *
   * @param streetRoles the roles that may do it for their street
   * @throws Refusal when the person has none of them
   */
  Reach of(String person, List<Role> streetRoles) {
    return find(person, streetRoles)
        .orElseThrow(() -> new Refusal("巡查和督查由街道纪工委书记、街道圆桌会联络员和理事会办公室办理，您目前不在这些岗位上"));
  }

  /** The same; empty when the person has none of the roles. */
  Optional<Reach> find(String person, List<Role> streetRoles) {
    return Stream.concat(DISTRICT.stream(), streetRoles.stream()).flatMap(role -> reach(person, role).stream()).findFirst();
  }

  private Optional<Reach> reach(String person, Role role) {
    var today = LocalDate.now(clock);
    return roster.unitActedFor(person, role, today).map(unit -> new Reach(
        new Official(person, roster.dutyOf(unit, role, today).post()),
        DISTRICT.contains(role) ? Optional.empty() : Optional.of(unit)));
  }

  /**
   * How far it reaches.
   *
   * @param by who, for which post
   * @param street code of the street; empty for the whole district
   */
  record Reach(Official by, Optional<String> street) {

    void refuseOutside(Topic topic) {
      if (street.filter(own -> !own.equals(topic.street())).isPresent()) {
        throw new Refusal("议题%s不在您所在的街道（镇），请由该街道（镇）或理事会办公室办理".formatted(topic.number()));
      }
    }
  }
}
