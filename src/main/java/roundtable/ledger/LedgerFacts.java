package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;

/** The same lines from the facts themselves: to take over topics whose entries tell no changes, and to prove that both agree. */
@Component
class LedgerFacts {

  private static final String SIGN_OFF = "(?s)^核验人：(.*?)；.*$";
  private static final String LINES = """
      select t.number, t.title, t.source, t.street, t.community, t.received_at, t.category, t.level, t.state, t.state_reason, t.closed_at,
          k.step, k.due_on, k.paused_on, r.held_at, r.outcome, r.resolution, r.responsible, r.due_on as resolution_due,
          p.undertaking_unit, p.responsible_person, p.target_date, j.started_on, j.finished_at, j.signed_off_at, j.sign_off_remark,
          (select count(u.done_on) from project_unit u where u.topic = t.number) as units_done,
          (select count(*) from project_unit u where u.topic = t.number) as units_total,
          (select max(g.recorded_at) from progress g where g.topic = t.number) as progress_at,
          e.very_satisfied, e.satisfied, e.fairly_satisfied, e.dissatisfied,
          (select max(m.recorded_at) from method_record m join round_table q on q.number = m.round_table
            where q.topic = t.number and m.step = 'CLOSE_LEDGER') as archived_at
        from topic t
        left join step_clock k on k.topic = t.number and k.ended_at is null
        left join round_table r on r.topic = t.number
          and r.turn = (select max(x.turn) from round_table x where x.topic = t.number and x.held_at is not null)
        left join task_plan p on p.topic = t.number and p.edition = (select max(x.edition) from task_plan x where x.topic = t.number)
        left join project j on j.topic = t.number
        left join evaluation e on e.topic = t.number and e.id = (select max(x.id) from evaluation x where x.topic = t.number)
       where t.number in (:topics)""";
  private static final List<LedgerColumn> PAST_COLUMNS = List.of(LedgerColumn.IMPORTED_FROM, LedgerColumn.TITLE, LedgerColumn.SOURCE,
      LedgerColumn.STREET, LedgerColumn.COMMUNITY, LedgerColumn.RECEIVED_ON, LedgerColumn.CATEGORY, LedgerColumn.LEVEL, LedgerColumn.STATE,
      LedgerColumn.REASON, LedgerColumn.MEETING_ON, LedgerColumn.RESOLUTION, LedgerColumn.UNIT, LedgerColumn.RESPONSIBLE,
      LedgerColumn.TARGET_ON, LedgerColumn.SIGNED_OFF_ON, LedgerColumn.VERIFIER, LedgerColumn.CLOSED_ON, LedgerColumn.VERY_SATISFIED,
      LedgerColumn.SATISFIED, LedgerColumn.FAIRLY_SATISFIED, LedgerColumn.DISSATISFIED);
  private static final String PAST = "select * from past_topic where number in (:topics)";
  private final JdbcClient jdbc;
  private final Clock clock;

  LedgerFacts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A topic's line, made of its facts. */
  private record Line(String topic, LedgerChange change) {}

  Map<String, Map<LedgerColumn, String>> of(List<String> topics) {
    var worked = jdbc.sql(LINES).param("topics", topics).query((row, n) -> new Line(row.getString("number"), line(row))).list();
    var taken = jdbc.sql(PAST).param("topics", topics).query((row, n) -> new Line(row.getString("number"), past(row))).list();
    return Stream.concat(worked.stream(), taken.stream())
        .collect(Collectors.toMap(Line::topic, line -> line.change().values()));
  }

  private LedgerChange line(ResultSet row) throws SQLException {
    var line = LedgerChange.of(LedgerColumn.RECEIVED_ON, day(row, "received_at")).and(LedgerColumn.REASON, row.getString("state_reason"))
        .and(LedgerColumn.CLOSED_ON, day(row, "closed_at")).and(LedgerColumn.MEETING_ON, day(row, "held_at"))
        .and(LedgerColumn.UNIT, row.getString("undertaking_unit"))
        .and(LedgerColumn.RESPONSIBLE, first(row, "responsible_person", "responsible"))
        .and(LedgerColumn.TARGET_ON, first(row, "target_date", "resolution_due"))
        .and(LedgerColumn.PROGRESS_ON, day(row, "progress_at")).and(LedgerColumn.FINISHED_ON, day(row, "finished_at"))
        .and(LedgerColumn.SIGNED_OFF_ON, day(row, "signed_off_at")).and(LedgerColumn.ARCHIVED_ON, day(row, "archived_at"))
        .and(LedgerColumn.VERIFIER, verifier(row.getString("sign_off_remark")));
    for (var column : List.of(LedgerColumn.TITLE, LedgerColumn.SOURCE, LedgerColumn.STREET, LedgerColumn.COMMUNITY, LedgerColumn.CATEGORY,
        LedgerColumn.LEVEL, LedgerColumn.STATE, LedgerColumn.STEP, LedgerColumn.DUE_ON, LedgerColumn.PAUSED_ON, LedgerColumn.OUTCOME,
        LedgerColumn.RESOLUTION, LedgerColumn.STARTED_ON, LedgerColumn.VERY_SATISFIED, LedgerColumn.SATISFIED,
        LedgerColumn.FAIRLY_SATISFIED, LedgerColumn.DISSATISFIED)) {
      line = line.and(column, row.getString(LedgerRows.name(column)));
    }
    return row.getInt("units_total") == 0 ? line : line.and(LedgerColumn.UNITS_DONE, row.getInt("units_done"))
        .and(LedgerColumn.UNITS_TOTAL, row.getInt("units_total"));
  }

  private static LedgerChange past(ResultSet row) throws SQLException {
    var line = LedgerChange.NONE;
    for (var column : PAST_COLUMNS) {
      line = line.and(column, row.getString(LedgerRows.name(column)));
    }
    return line;
  }

  private LocalDate day(ResultSet row, String moment) throws SQLException {
    var at = row.getObject(moment, OffsetDateTime.class);
    return at == null ? null : LocalDate.ofInstant(at.toInstant(), clock.getZone());
  }

  private static String first(ResultSet row, String one, String other) throws SQLException {
    return row.getString(one) == null ? row.getString(other) : row.getString(one);
  }

  private static String verifier(String remark) {
    return remark == null ? null : remark.replaceFirst(SIGN_OFF, "$1");
  }
}
