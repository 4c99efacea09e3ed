package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.deliberation.MeetingKind;
import roundtable.organisation.DepartmentHead;

/** What departments organised, and to which round-tables they were asked: a statement each (R37, R56, R117). */
@Component
class DepartmentFacts {

  private static final String MEETINGS = """
      select r.kind, d.name, c.street_name, c.name, count(*), sum(case when r.outcome = 'AGREED' then 1 else 0 end),
        coalesce(sum(r.attendance), 0)
      from community c join round_table r on r.community = c.code and %s
        join unit d on d.code = r.convenor and d.valid_from = (
          select max(v.valid_from) from unit v where v.code = d.code and v.valid_from <= :last)
      group by r.kind, d.name, c.street, c.street_name, c.code, c.name order by r.kind, d.name, c.street, c.code
      """;
  private static final String SEATS = """
      select r.number, r.held_at, s.unit, s.name, s.present, %s
      from community c join round_table r on r.community = c.code and %s
        join seat s on s.round_table = r.number and s.category = 'DEPARTMENT'
      order by r.held_at, r.number, s.id
      """;
  private final JdbcClient jdbc;
  private final ZoneId zone;

  DepartmentFacts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.zone = clock.getZone();
  }

  List<MeetingLine> meetings(Period period, Optional<String> street) {
    return DutyFacts.select(jdbc, MEETINGS.formatted(DutyFacts.HELD_BY_DEPARTMENTS), period, street)
        .query((row, n) -> new MeetingLine(MeetingKind.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
            row.getInt(5), row.getInt(6), row.getInt(7))).list();
  }

  /** The month of each department's head, as that of a leader: asked is what a linked leader's unit held. */
  List<LeaderAttendance> heads(List<DepartmentHead> heads, Period period, Optional<String> street) {
    var seats = new ArrayList<DepartmentSeat>();
    DutyFacts.select(jdbc, SEATS.formatted(DutyFacts.EXCUSED, DutyFacts.HELD_AT_ALL), period, street)
        .query((RowCallbackHandler) row -> seats.add(seat(row)));
    Map<String, List<DepartmentHead>> byPost = new LinkedHashMap<>();
    heads.forEach(head -> byPost.computeIfAbsent(head.post(), post -> new ArrayList<>()).add(head));
    return byPost.values().stream().map(terms -> new DepartmentMonth(terms, seats).attendance(period.asOf()))
        .filter(month -> street.isEmpty() || month.held() > 0).toList();
  }

  private DepartmentSeat seat(ResultSet row) throws SQLException {
    return new DepartmentSeat(row.getString(1), LocalDate.ofInstant(row.getObject(2, OffsetDateTime.class).toInstant(), zone),
        row.getString(3) == null ? "" : row.getString(3).strip(), row.getString(4).strip(), row.getBoolean(5), row.getBoolean(6));
  }
}
