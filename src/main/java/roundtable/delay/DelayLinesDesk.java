package roundtable.delay;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 逾期任务清单: the longest over on top; one query, however many (R46, R94). */
@Service
@Transactional(readOnly = true)
public class DelayLinesDesk {

  private static final int MOST = 1_000;
  private static final String LINES = """
      select d.about, d.name, d.holder, d.due_on, d.raised, d.supervisor_title, d.remark
        from delay d left join topic t on t.number = d.about
       where d.ended_at is null and d.kind <> 'REFERRAL' and (:street = '%' or t.street = :street or t.number is null and exists (
           select 1 from post p join unit u on u.code = p.unit where p.code = d.post and (u.code = :street or u.parent = :street)))
       order by d.due_on, d.id limit :most""";
  private final JdbcClient jdbc;
  private final Clock clock;

  DelayLinesDesk(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The late tasks, without those about a referral, the longest over first.
   *
   * @param street only those about topics of that street, and what its own posts have about no single topic; empty for the whole district
   */
  public List<DelayLine> open(Optional<String> street) {
    var today = LocalDate.now(clock);
    return jdbc.sql(LINES).param("today", today).param("most", MOST).param("street", street.orElse("%"))
        .query((row, n) -> {
          var due = row.getObject("due_on", LocalDate.class);
          return new DelayLine(row.getString("about"), row.getString("name"), row.getString("holder"), due,
              ChronoUnit.DAYS.between(due, today), row.getInt("raised"), row.getString("supervisor_title"),
              row.getString("remark"));
        }).list();
  }
}
