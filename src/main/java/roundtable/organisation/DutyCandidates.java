package roundtable.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.Refusal;

/** The posts that come into question for a role, nearest first, in one statement: it is asked for every user task. */
class DutyCandidates {

  /** Distance of a post that serves the whole district, farther than any unit of the tree. */
  private static final int DISTRICT_WIDE = 9;

  private static final List<String> LINKED_ROLES = namesOf(Role::isLinked);
  private static final List<String> DISTRICT_WIDE_ROLES = namesOf(Role::isDistrictWide);

  // place: the unit, the one above it and the one above that (community, street, district)
  private static final String CANDIDATES =
      """
      with place as (
        select u.code, 0 as distance from unit u
        where u.code = :unit and u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)
        union all
        select u.parent, 1 from unit u
        where u.code = :unit and u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)
        union all
        select s.parent, 2 from unit u join unit s on s.code = u.parent
        where u.code = :unit and u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)
          and s.valid_from <= :on and (s.valid_to is null or s.valid_to >= :on)
      ),
      candidate as (
        select c.position, a.distance, p.code, p.unit, p.title, p.running_number
        from place a join post p on p.unit = a.code join role_chain c on c.next_role = p.role and c.role = :role
        where p.role not in (:districtWide) and (a.distance = 0 or p.role not in (:linked))
        union
        select c.position, a.distance, p.code, p.unit, p.title, p.running_number
        from place a join linkage l on l.unit = a.code join post p on p.code = l.post
          join role_chain c on c.next_role = p.role and c.role = :role
        where l.linked_from <= :on and (l.linked_to is null or l.linked_to >= :on)
        union
        select c.position, cast(:far as integer), p.code, p.unit, p.title, p.running_number
        from role_chain c join post p on p.role = c.next_role
        where c.role = :role and p.role in (:districtWide)
      )
      select k.position, k.distance, k.code, replace(k.title, :placeholder, u.name) as title,
        exists (select 1 from holding h where h.post = k.code
          and h.held_from <= :on and (h.held_to is null or h.held_to >= :on)) as occupied
      from candidate k join unit u on u.code = k.unit
      where u.valid_from <= :on and (u.valid_to is null or u.valid_to >= :on)
      order by k.position, k.distance, k.running_number, k.code
      """;

  private final JdbcClient database;

  DutyCandidates(JdbcClient database) {
    this.database = database;
  }

  /**
   * A post that may be on duty.
   *
   * @param position place of its role in the chain, 0 for the role asked for
   * @param distance 0 for the unit's own post or linkage, 1 and 2 for those above
   */
  record Candidate(int position, int distance, String code, String title, boolean occupied) {

    /** Whether it was found in the tree, so that the unit certainly exists. */
    boolean near() {
      return distance < DISTRICT_WIDE;
    }
  }

  List<Candidate> of(String unitCode, Role role, LocalDate on) {
    var found =
        database
            .sql(CANDIDATES)
            .param("unit", unitCode)
            .param("role", role.name())
            .param("on", on)
            .param("linked", LINKED_ROLES)
            .param("districtWide", DISTRICT_WIDE_ROLES)
            .param("far", DISTRICT_WIDE)
            .param("placeholder", Post.UNIT_NAME)
            .query(Candidate.class)
            .list();
    return withoutRepetition(found);
  }

  /** The first candidate with somebody on it; when all are vacant, the last: the secretariat's queue waits for them. */
  static Duty firstOccupied(String unitCode, Role role, List<Candidate> tried) {
    var skipped = new ArrayList<String>();
    if (tried.stream().noneMatch(candidate -> candidate.position() == 0)) {
      skipped.add(new PostCode(unitCode, role, 1).toString());
    }
    for (var candidate : tried) {
      if (candidate.occupied()) {
        return new Duty(candidate.code(), candidate.title(), skipped);
      }
      skipped.add(candidate.code());
    }
    return queueOfLastResort(tried, skipped);
  }

  private static Duty queueOfLastResort(List<Candidate> tried, List<String> skipped) {
    if (tried.isEmpty()) {
      throw new Refusal("尚未设置理事会办公室，无法确定承办岗位，请先导入组织机构");
    }
    var last = tried.get(tried.size() - 1);
    return new Duty(last.code(), last.title(), skipped.subList(0, skipped.size() - 1));
  }

  // a leader linked to a community and to its street is found twice; the nearer linkage counts
  private static List<Candidate> withoutRepetition(List<Candidate> found) {
    var byCode = new LinkedHashMap<String, Candidate>();
    found.forEach(candidate -> byCode.putIfAbsent(candidate.code(), candidate));
    return List.copyOf(byCode.values());
  }

  private static List<String> namesOf(Predicate<Role> kind) {
    return Arrays.stream(Role.values()).filter(kind).map(Role::name).toList();
  }
}
