package roundtable.escalation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.ChosenTopic;

/** Which topics a leader or the secretariat may choose from: those of their own place, the longest running first. */
@Service
@Transactional(readOnly = true)
public class LeaderTopicDesk {

  /** As many as a list shows; another one is named by its number. */
  private static final int MOST = 200;
  private static final String HELD =
      "h.person = :person and h.held_from <= :on and (h.held_to is null or h.held_to >= :on)";
  private static final String OF_THE_SECRETARIAT = """
      exists (select 1 from holding h join post p on p.code = h.post
               where p.role in ('SECRETARY_GENERAL', 'SECRETARIAT') and HELD)""".replace("HELD", HELD);
  private static final String LIFTABLE = """
      select t.number, t.title from topic t
       where t.state in ('IN_PROGRESS', 'POSTPONED') and t.level <> 'DISTRICT'
         and not exists (select 1 from lift l where l.open_topic = t.number)
         and (OF_THE_SECRETARIAT
          or exists (select 1 from holding h join post p on p.code = h.post join linkage k on k.post = p.code
               where p.role in ('DISTRICT_LEADER', 'STREET_LEADER') and k.unit in (t.community, t.street)
                 and k.linked_from <= :on and (k.linked_to is null or k.linked_to >= :on) and HELD))
       order by t.received_at, t.number limit :most""".replace("OF_THE_SECRETARIAT", OF_THE_SECRETARIAT).replace("HELD", HELD);
  private static final String STUDIABLE = """
      select t.number, t.title from topic t
       where t.state in ('IN_PROGRESS', 'POSTPONED') and t.level = 'DISTRICT'
         and not exists (select 1 from leader_study s where s.open_topic = t.number)
         and OF_THE_SECRETARIAT
       order by t.received_at, t.number limit :most""".replace("OF_THE_SECRETARIAT", OF_THE_SECRETARIAT);

  private final JdbcClient jdbc;
  private final Clock clock;

  LeaderTopicDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Topics that the person may put before the next level, number and title. */
  public List<String> liftable(String person) {
    return list(LIFTABLE, person);
  }

  /** Topics of the district that the person may put before its leaders, number and title. */
  public List<String> studiable(String person) {
    return list(STUDIABLE, person);
  }

  private List<String> list(String sql, String person) {
    return jdbc.sql(sql).param("person", person).param("on", LocalDate.now(clock)).param("most", MOST)
        .query((row, n) -> row.getString(1) + ChosenTopic.BETWEEN + row.getString(2)).list();
  }
}
