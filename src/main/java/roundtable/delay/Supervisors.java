package roundtable.delay;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.organisation.Duty;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Organisation;
import roundtable.organisation.Role;
import roundtable.organisation.UnitType;

/** Who sees to a late task, level by level up to the secretary general; never the post whose task it is (R9, R17, A15). */
@Component
class Supervisors {

  private final DutyRoster roster;
  private final Organisation organisation;

  Supervisors(DutyRoster roster, Organisation organisation) {
    this.roster = roster;
    this.organisation = organisation;
  }

  /**
   * The next post up.
   *
   * @param holder code of the post that has the task
   * @param last code of the post that was asked last; null when none was
   * @return empty when nobody is left above
   */
  Optional<Duty> next(String holder, String last, LocalDate on) {
    var chain = chain(holder, on);
    var codes = chain.stream().map(Duty::post).toList();
    return chain.stream().skip(last == null ? 0 : codes.indexOf(last) + 1L).findFirst();
  }

  // whoever has the task stands in for those below: who comes after them is asked
  private List<Duty> chain(String holder, LocalDate on) {
    var all = roles(holder, on).map(role -> roster.dutyOf(unitOf(role, holder, on), role, on)).toList();
    var posts = all.stream().map(Duty::post).toList();
    return all.stream().skip(posts.lastIndexOf(holder) + 1L).filter(duty -> posts.indexOf(duty.post()) == all.indexOf(duty)).toList();
  }

  private Stream<Role> roles(String holder, LocalDate on) {
    var district = Stream.of(Role.SECRETARIAT, Role.SECRETARY_GENERAL);
    return isOfCommunity(holder, on) ? Stream.concat(Stream.of(Role.STREET_CLERK), district) : district;
  }

  private String unitOf(Role role, String holder, LocalDate on) {
    return role == Role.STREET_CLERK ? unit(holder) : organisation.units(UnitType.DISTRICT, on).get(0).code();
  }

  private boolean isOfCommunity(String holder, LocalDate on) {
    return Stream.of(UnitType.COMMUNITY, UnitType.VILLAGE, UnitType.FAMILY_COMMITTEE)
        .flatMap(type -> organisation.units(type, on).stream()).anyMatch(unit -> unit.code().equals(unit(holder)));
  }

  private static String unit(String post) {
    return post.substring(0, post.indexOf('.'));
  }
}
