package roundtable.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;
import roundtable.privacy.Mask;
import roundtable.privacy.PersonalNames;

/** 圆桌会 to come: those of which the members were told (⑤ 发通知) and that were neither held nor moved; today's included. */
@Service
@Transactional(readOnly = true)
public class PublicMeetings {

  private static final String TO_COME = """
      select r.topic, t.title, s.name as street, c.name as community, r.planned_at, r.place, r.level
        from round_table r join topic t on t.number = r.topic
        join unit c on c.code = t.community and c.valid_from <= :today and (c.valid_to is null or c.valid_to >= :today)
        join unit s on s.code = t.street and s.valid_from <= :today and (s.valid_to is null or s.valid_to >= :today)
       where r.planned_at >= :from and r.notified_at is not null and r.outcome is null and t.state = 'IN_PROGRESS'
       order by r.planned_at, r.number limit :limit offset :offset""";

  private final JdbcClient jdbc;
  private final PersonalNames names;
  private final Clock clock;

  PublicMeetings(JdbcClient jdbc, PersonalNames names, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  /** The next one first. */
  public Page<PublicMeeting> toCome(int page) {
    var today = LocalDate.now(clock);
    return Page.of(masked(jdbc.sql(TO_COME).param("today", today)
        .param("from", today.atStartOfDay(clock.getZone()).toOffsetDateTime()).param("limit", Page.SIZE + 1)
        .param("offset", (page - 1L) * Page.SIZE).query((row, n) -> meeting(row)).list()), page);
  }

  private List<PublicMeeting> masked(List<PublicMeeting> meetings) {
    var known = names.of(meetings.stream().map(PublicMeeting::topic).distinct().toList());
    return meetings.stream().map(each -> new PublicMeeting(each.topic(), Mask.text(each.title(), known), each.street(),
        each.community(), each.startsAt(), Mask.text(each.place(), known), each.level())).toList();
  }

  private static PublicMeeting meeting(ResultSet row) throws SQLException {
    return new PublicMeeting(new TopicNumber(row.getString("topic")), row.getString("title"), row.getString("street"),
        row.getString("community"), row.getObject("planned_at", OffsetDateTime.class).toInstant(), row.getString("place"),
        Level.valueOf(row.getString("level")));
  }
}
