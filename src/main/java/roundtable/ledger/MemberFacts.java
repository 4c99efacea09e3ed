package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.organisation.MemberKind;

/** Who has taken on which community and came to its round-tables: one statement, however many people there are. */
@Component
class MemberFacts {

  // a party member sits on a party member's seat, a delegate of whatever kind on a delegate's
  private static final String MEMBERS = """
      select p.member, p.name, p.kind, p.work_unit, c.street, c.name as community, p.linked_from, p.linked_to, r.held_at
      from contact_point p join community c on c.code = p.unit
        left join round_table r on r.community = p.unit and %s and exists (
          select 1 from seat s where s.round_table = r.number and s.present and s.name = p.name
            and s.category = case p.kind when 'PARTY_MEMBER' then 'PARTY_MEMBER' else 'DELEGATE' end)
      where p.linked_from <= :last and (p.linked_to is null or p.linked_to >= :first)
      order by p.member, p.linked_from, r.held_at
      """;
  private final JdbcClient jdbc;
  private final ZoneId zone;

  MemberFacts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.zone = clock.getZone();
  }

  List<MemberDuty> members(Period period, Optional<String> street) {
    var members = new LinkedHashMap<String, MemberDuty>();
    DutyFacts.select(jdbc, MEMBERS.formatted(DutyFacts.HELD), period, street).query((RowCallbackHandler) row -> {
      var duty = duty(row);
      members.merge(duty.member(), duty, MemberDuty::and);
    });
    return members.values().stream().sorted(Comparator.comparing(MemberDuty::street).thenComparing(MemberDuty::community)
        .thenComparing(MemberDuty::kind).thenComparing(MemberDuty::member)).toList();
  }

  private MemberDuty duty(ResultSet row) throws SQLException {
    return new MemberDuty(row.getString(1), row.getString(2), MemberKind.valueOf(row.getString(3)), row.getString(4),
        row.getString(5), row.getString(6), isTheirs(row) ? 1 : 0);
  }

  // a round-table counts on a day of the contact point
  private boolean isTheirs(ResultSet row) throws SQLException {
    if (row.getObject(9) == null) {
      return false;
    }
    var day = LocalDate.ofInstant(row.getObject(9, OffsetDateTime.class).toInstant(), zone);
    var last = row.getObject(8, LocalDate.class);
    return !day.isBefore(row.getObject(7, LocalDate.class)) && (last == null || !day.isAfter(last));
  }
}
