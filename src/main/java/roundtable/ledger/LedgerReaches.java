package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Role;

/** Who reads which part of the ledger, by the posts for which they act today: a place its own, the district's posts the whole. */
@Component
class LedgerReaches {

  private static final Set<Role> DISTRICT = EnumSet.of(Role.SECRETARIAT, Role.SECRETARY_GENERAL, Role.LEADING_GROUP, Role.COUNCIL,
      Role.DISTRICT_LEADER, Role.DISCIPLINE_COMMISSION);
  private static final Set<Role> STREET =
      EnumSet.of(Role.STREET_SECRETARY, Role.STREET_LEADER, Role.STREET_CLERK, Role.STREET_DISCIPLINE);
  private static final Set<Role> COMMUNITY =
      EnumSet.of(Role.COMMUNITY_SECRETARY, Role.COMMUNITY_CADRE, Role.RESIDENTS_COUNCIL, Role.SUPERVISION_COMMITTEE);
  private static final Set<Role> DEPARTMENT = EnumSet.of(Role.DEPARTMENT_HEAD, Role.DEPARTMENT_LIAISON);
  private final JdbcClient jdbc;
  private final Clock clock;

  LedgerReaches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Held(String unit, Role role) {}

  /** @throws AccessRefusal for somebody whose posts have nothing to do with the ledger */
  LedgerReach of(String person) {
    var held = jdbc.sql("""
            select distinct p.unit, p.role from holding h join post p on p.code = h.post
             where h.person = :person and h.held_from <= :on and (h.held_to is null or h.held_to >= :on) order by p.unit""")
        .param("person", person).param("on", LocalDate.now(clock))
        .query((row, n) -> new Held(row.getString(1), Role.valueOf(row.getString(2)))).list();
    var reach = new LedgerReach(Role.readsDistrict(held.stream().map(Held::role).toList(), DISTRICT), units(held, STREET),
        units(held, COMMUNITY), units(held, DEPARTMENT));
    if (reach.isNone()) {
      throw new AccessRefusal("台账由理事会办公室、区领导和街道、社区（村）、承办部门查看，您目前不在这些岗位上");
    }
    return reach;
  }

  /**
   * How far they see of one topic: all of it also where a unit of theirs carries out, or carried out, what a dispatch meeting
   * decided about it (R8); for lists and numbers this changes nothing.
   */
  LedgerReach about(TopicNumber topic, String person) {
    var reach = of(person);
    var units = Stream.of(reach.streets(), reach.communities(), reach.units()).flatMap(List::stream).toList();
    return !reach.district() && jdbc.sql("select exists (select 1 from dispatch_resolution where topic = :topic and unit in (:units))")
        .param("topic", topic.value()).param("units", units).query(Boolean.class).single() ? LedgerReach.WHOLE : reach;
  }

  private static List<String> units(List<Held> held, Set<Role> roles) {
    return held.stream().filter(post -> roles.contains(post.role())).map(Held::unit).distinct().collect(Collectors.toList());
  }
}
