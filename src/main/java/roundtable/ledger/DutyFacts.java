package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.deliberation.PresidingKind;
import roundtable.deliberation.ResolutionOutcome;
import roundtable.deliberation.SeatCategory;
import roundtable.kernel.Level;
import roundtable.organisation.UnitType;

/** What the duty's lists are made of, a statement each however many communities and round-tables there are. */
@Component
class DutyFacts {

  private static final List<String> TYPES =
      Arrays.stream(UnitType.values()).filter(UnitType::isCommunity).map(UnitType::name).toList();
  private static final List<String> MET =
      Arrays.stream(ResolutionOutcome.values()).filter(ResolutionOutcome::isHeld).map(ResolutionOutcome::name).toList();
  private static final List<String> SEATS = List.of(SeatCategory.DISTRICT_LEADER.name(), SeatCategory.STREET_LEADER.name(),
      SeatCategory.PARTY_MEMBER.name(), SeatCategory.DELEGATE.name());

  // of a unit that was renamed or moved in that time, what it was at last
  private static final String COMMUNITIES = """
      with community as (
        select u.code, u.name, u.type, s.code as street, s.name as street_name
        from unit u join unit s on s.code = u.parent
        where u.type in (:types) and (u.valid_to is null or u.valid_to >= :first)
          and u.valid_from = (select max(v.valid_from) from unit v where v.code = u.code and v.valid_from <= :last)
          and s.valid_from = (select max(v.valid_from) from unit v where v.code = s.code and v.valid_from <= :last)
          and (:street = '' or s.code = :street)
      )
      """;
  static final String HELD_AT_ALL = "r.held_at >= :from and r.held_at < :until and r.outcome in (:met)";
  /** The communities' own: what a department organised is counted for itself (R117). */
  static final String HELD = HELD_AT_ALL + " and r.kind = 'COMMUNITY'";
  static final String HELD_BY_DEPARTMENTS = HELD_AT_ALL + " and r.kind <> 'COMMUNITY'";

  // the last word since the notice for the day on which they met
  static final String EXCUSED = """
      exists (select 1 from meeting_reply m where m.round_table = r.number and m.category = s.category and m.name = s.name
          and m.reply <> 'COMING' and m.reason is not null and m.replied_at >= r.notified_at and not exists (
            select 1 from meeting_reply n where n.round_table = m.round_table and n.category = m.category and n.name = m.name
              and n.id > m.id))""";

  private final JdbcClient jdbc;
  private final Clock clock;

  DutyFacts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Every community of that time, by street, with what was held and closed in it. */
  List<CommunityMonth> communities(Period period, Optional<String> street) {
    return select("""
        select c.street, c.street_name, c.code, c.name, c.type,
          coalesce(h.held, 0), coalesce(d.closed, 0)
        from community c
          left join (select r.community, count(*) as held from round_table r where %s group by r.community) h on h.community = c.code
          left join (select t.community, count(*) as closed from topic t where t.state = 'CLOSED'
            and t.closed_at >= :from and t.closed_at < :until group by t.community) d on d.community = c.code
        order by c.street, c.code
        """.formatted(HELD), period, street)
        .query((row, n) -> new CommunityMonth(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
            UnitType.valueOf(row.getString(5)), row.getInt(6), row.getInt(7))).list();
  }

  /** The round-tables held in that time, with the seats that the duty is about. */
  List<HeldRoundTable> roundTables(Period period, Optional<String> street) {
    var held = new LinkedHashMap<String, HeldRoundTable>();
    select("""
        select r.number, r.community, r.held_at, r.level, r.presider_post, r.presiding, r.attendance_reason,
          s.category, s.name, s.present, %s
        from community c join round_table r on r.community = c.code and %s
          left join seat s on s.round_table = r.number and s.category in (:seats)
        order by c.street, c.code, r.held_at, r.number, s.id
        """.formatted(EXCUSED, HELD), period, street).param("seats", SEATS).query((RowCallbackHandler) row -> collect(held, row));
    return List.copyOf(held.values());
  }

  private JdbcClient.StatementSpec select(String sql, Period period, Optional<String> street) {
    return select(jdbc, sql, period, street);
  }

  /** A question about the communities of that time: {@code community} is the first table that it can name. */
  static JdbcClient.StatementSpec select(JdbcClient jdbc, String sql, Period period, Optional<String> street) {
    return jdbc.sql(COMMUNITIES + sql).param("types", TYPES).param("first", period.first()).param("last", period.asOf())
        .param("street", street.orElse("")).param("from", period.from()).param("until", period.until()).param("met", MET);
  }

  private void collect(Map<String, HeldRoundTable> held, ResultSet row) throws SQLException {
    if (!held.containsKey(row.getString(1))) {
      held.put(row.getString(1), roundTable(row));
    }
    if (row.getString(8) != null) {
      held.get(row.getString(1)).sittings().add(
          new Sitting(SeatCategory.valueOf(row.getString(8)), row.getString(9).strip(), row.getBoolean(10), row.getBoolean(11)));
    }
  }

  private HeldRoundTable roundTable(ResultSet row) throws SQLException {
    var day = LocalDate.ofInstant(row.getObject(3, OffsetDateTime.class).toInstant(), clock.getZone());
    var presiding = Optional.ofNullable(row.getString(6)).map(PresidingKind::valueOf).orElse(null);
    var reason = row.getString(7);
    return new HeldRoundTable(row.getString(1), row.getString(2), day, Level.valueOf(row.getString(4)), row.getString(5), presiding,
        reason != null && !reason.isBlank(), new ArrayList<>());
  }
}
