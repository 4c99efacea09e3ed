package roundtable.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.Refusal;

/** 回避: whoever stands in a unit concerned takes no part in what is decided about it (R97). */
@Service
public class Recusal {

  private static final String HELD = ".held_from <= :on and (%1$s.held_to is null or %1$s.held_to >= :on)";
  private final JdbcClient database;
  private final DutyCandidates candidates;

  Recusal(JdbcClient database) {
    this.database = database;
    this.candidates = new DutyCandidates(database);
  }

  /** Whether the person acts for a post of one of these units that day. */
  public boolean isRecused(String person, Collection<String> units, LocalDate on) {
    return database.sql("select exists (select 1 from holding h join post p on p.code = h.post"
            + " where h.person = :person and p.unit in (:units) and h" + HELD.formatted("h") + ")")
        .param("person", person).param("units", concerned(units)).param("on", on).query(Boolean.class).single();
  }

  /**
   * The post on duty that has somebody who may decide: the first in the order of the roles with a holder that stands in
   * none of the units; when there is none, the first role's own post keeps the work.
   */
  public Duty dutyOf(List<Role> roles, String unit, Collection<String> units, LocalDate on) {
    var skipped = new ArrayList<String>();
    var tried = roles.stream().flatMap(role -> ownPosts(unit, role, on)).toList();
    for (var post : tried) {
      if (hasImpartialHolder(post.code(), units, on)) {
        return new Duty(post.code(), post.title(), skipped);
      }
      skipped.add(post.code());
    }
    return tried.stream().findFirst().map(first -> new Duty(first.code(), first.title(), skipped.subList(1, skipped.size())))
        .orElseThrow(() -> new Refusal("尚未设置%s岗位，请先导入组织机构".formatted(roles.get(0).label())));
  }

  private Stream<DutyCandidates.Candidate> ownPosts(String unit, Role role, LocalDate on) {
    return candidates.of(unit, role, on).stream().filter(candidate -> candidate.position() == 0);
  }

  private boolean hasImpartialHolder(String post, Collection<String> units, LocalDate on) {
    return database.sql("select exists (select 1 from holding h where h.post = :post and h" + HELD.formatted("h")
            + " and not exists (select 1 from holding o join post p on p.code = o.post"
            + " where o.person = h.person and p.unit in (:units) and o" + HELD.formatted("o") + "))")
        .param("post", post).param("units", concerned(units)).param("on", on).query(Boolean.class).single();
  }

  // an empty list is no SQL
  private static Collection<String> concerned(Collection<String> units) {
    return units.isEmpty() ? Set.of("") : units;
  }
}
