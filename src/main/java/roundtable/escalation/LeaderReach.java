package roundtable.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.organisation.Role;
import roundtable.topic.Topic;

/** For which topics somebody may decide as a leader: by the linkages of their posts, the secretariat for all (R2, R3, R13). */
@Component
class LeaderReach {

  private static final String POSTS = """
      select h.post, p.role from holding h join post p on p.code = h.post
       where h.person = :person and h.held_from <= :on and (h.held_to is null or h.held_to >= :on)
         and (p.role in ('SECRETARY_GENERAL', 'SECRETARIAT') or p.role in ('DISTRICT_LEADER', 'STREET_LEADER')
           and exists (select 1 from linkage l where l.post = h.post and l.unit in (:units)
             and l.linked_from <= :on and (l.linked_to is null or l.linked_to >= :on)))
       order by case p.role when 'STREET_LEADER' then 1 else 0 end, h.post limit 1""";

  private final JdbcClient jdbc;
  private final Clock clock;

  LeaderReach(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** As what the person decides about the topic; a post of the district first; empty when it lies outside their place. */
  Optional<Leader> over(Topic topic, String person) {
    return jdbc.sql(POSTS).param("person", person).param("on", LocalDate.now(clock))
        .param("units", List.of(topic.community(), topic.street()))
        .query((row, n) -> new Leader(new Official(person, row.getString(1)), Role.valueOf(row.getString(2)))).optional();
  }

  /** A leader's post for which somebody acts. */
  record Leader(Official official, Role role) {

    boolean isOfSecretariat() {
      return role == Role.SECRETARY_GENERAL || role == Role.SECRETARIAT;
    }

    Level level() {
      return role == Role.STREET_LEADER ? Level.STREET : Level.DISTRICT;
    }
  }
}
