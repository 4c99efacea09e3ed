package roundtable.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.AccessRefusal;
import roundtable.organisation.Role;

/** Who reads which sheets: the district's posts and its leaders all, a unit its own; every official reads what was published (R101). */
@Component
class SheetReach {

  private static final Set<Role> DISTRICT = EnumSet.of(Role.SECRETARIAT, Role.SECRETARY_GENERAL, Role.LEADING_GROUP, Role.COUNCIL,
      Role.DISCIPLINE_COMMISSION);
  private final JdbcClient jdbc;
  private final Clock clock;

  SheetReach(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * How far somebody sees.
   *
   * @param all whether everything is theirs to see, lists and records too
   * @param sheets whether every sheet is
   * @param units codes of the units of their posts
   */
  record Seen(boolean all, boolean sheets, List<String> units) {

    boolean sees(String unit) {
      return sheets || units.contains(unit);
    }
  }

  private record Held(String unit, Role role) {}

  /** @throws AccessRefusal for somebody without a post */
  Seen of(String person) {
    var held = jdbc.sql("""
            select distinct p.unit, p.role from holding h join post p on p.code = h.post
             where h.person = :person and h.held_from <= :on and (h.held_to is null or h.held_to >= :on) order by p.unit""")
        .param("person", person).param("on", LocalDate.now(clock)).query((row, n) -> new Held(row.getString(1), Role.valueOf(row.getString(2)))).list();
    if (held.isEmpty()) {
      throw new AccessRefusal("交账和考核由在岗工作人员查看，您目前不在任何岗位上");
    }
    var all = Role.readsDistrict(held.stream().map(Held::role).toList(), DISTRICT);
    return new Seen(all, all || held.stream().anyMatch(post -> post.role() == Role.DISTRICT_LEADER), held.stream().map(Held::unit).distinct().toList());
  }
}
