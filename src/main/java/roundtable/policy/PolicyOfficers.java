package roundtable.policy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Official;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** Who may enter the policy desk: whoever acts today for a post of 政策规则管理员. */
@Component
class PolicyOfficers {

  private final DutyRoster roster;
  private final Clock clock;

  PolicyOfficers(DutyRoster roster, Clock clock) {
    this.roster = roster;
    this.clock = clock;
  }

  /** @throws AccessRefusal for everybody else */
  Official acting(String person) {
    return roster.unitActedFor(person, Role.POLICY_OFFICER, LocalDate.now(clock))
        .map(unit -> new Official(person, unit + "." + Role.POLICY_OFFICER.code()))
        .orElseThrow(() -> new AccessRefusal("决策表由政策规则管理员管理，您没有这一岗位"));
  }

  String nameOf(String person) {
    return Official.SYSTEM.person().equals(person) ? "系统" : roster.nameOf(person);
  }
}
