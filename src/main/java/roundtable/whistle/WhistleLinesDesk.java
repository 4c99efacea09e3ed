package roundtable.whistle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 吹哨清单: which departments are expected where, what is due first on top; one query, however many (R24). */
@Service
@Transactional(readOnly = true)
public class WhistleLinesDesk {

  private static final int MOST = 1_000;
  private static final String LINES = """
      select r.whistle, r.topic, t.title, w.place, w.wanted_on, w.urgent,
          (select u.name from unit u where u.code = r.unit and u.valid_from <= :today
            order by u.valid_from desc limit 1) department,
          r.state, r.due_on, r.urged_at is not null urged, r.order_party is not null ordered, r.arrived_on, r.promised_by
        from report_in r join whistle w on w.number = r.whistle join topic t on t.number = r.topic
       where r.state in ('AWAITED', 'DISOWNED', 'REPORTED') and t.street like :street
       order by r.due_on, r.id limit :most""";
  private final JdbcClient jdbc;
  private final Clock clock;

  WhistleLinesDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The open report-ins, first those due first.
   *
   * @param street only topics of that street; empty for the whole district
   */
  public List<WhistleLine> open(Optional<String> street) {
    var today = LocalDate.now(clock);
    return jdbc.sql(LINES).param("today", today).param("most", MOST).param("street", street.orElse("%"))
        .query((row, n) -> {
          var due = row.getObject("due_on", LocalDate.class);
          var state = ReportInState.valueOf(row.getString("state"));
          return new WhistleLine(row.getString("whistle"), row.getString("topic"), row.getString("title"),
              row.getString("place"), row.getObject("wanted_on", LocalDate.class), row.getBoolean("urgent"), row.getString("department"),
              state.label(), due, state == ReportInState.AWAITED && due != null && due.isBefore(today), row.getBoolean("urged"),
              row.getBoolean("ordered"), row.getObject("arrived_on", LocalDate.class), row.getObject("promised_by", LocalDate.class));
        }).list();
  }
}
