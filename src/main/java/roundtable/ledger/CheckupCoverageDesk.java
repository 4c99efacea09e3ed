package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.checkup.CheckupNumber;
import roundtable.checkup.CheckupParty;
import roundtable.checkup.CheckupPoint;
import roundtable.checkup.CheckupState;

/** 体检情况: which 治理单元 were looked at, and what is not put right yet; beside the coverage, by the same reach (R110). */
@Service
@Transactional(readOnly = true)
public class CheckupCoverageDesk {

  // a raised topic that has ended is put right, or found to be none; of a past day only its close has a date
  private static final String UNITS = """
      select l.code, l.name, l.community, l.street, c.id, c.checked_on, c.state, c.closed_on, c.measures, c.due_on, c.topic,
          case when t.state in ('PENDING', 'IN_PROGRESS', 'POSTPONED') or t.closed_at >= :until then true else false end as carried
        from %s left join checkup c on c.id = (select max(x.id) from checkup x where x.unit = l.code and x.checked_on <= :day)
          left join topic t on t.number = c.topic
       where %s order by l.street, l.community, l.code""";
  private static final String FAULTS = """
      select f.checkup, f.party, f.point, r.remark from checkup_finding f
          left join checkup_remark r on r.checkup = f.checkup and r.party = f.party
       where f.grade = 'FAULTY' and f.checkup in (:checkups) order by f.checkup""";
  private final JdbcClient jdbc;
  private final CoverageDesk coverage;
  private final LedgerNames names;
  private final Clock clock;

  CheckupCoverageDesk(JdbcClient jdbc, CoverageDesk coverage, LedgerNames names, Clock clock) {
    this.jdbc = jdbc;
    this.coverage = coverage;
    this.names = names;
    this.clock = clock;
  }

  private record Read(CheckupStanding unit, String street, String community, long id) {}

  /**
   * What somebody sees of it.
   *
   * @param by STREET or COMMUNITY
   * @param asked the day; null for today
   * @throws roundtable.kernel.AccessRefusal for somebody who answers for no place
   */
  public CheckupCoverage of(StatisticsKind by, LocalDate asked, String person) {
    var day = coverage.shown(by, asked);
    var read = read(coverage.placed(person), day);
    var lines = new TreeMap<String, CheckupLine>();
    read.forEach(each -> lines.merge(by == StatisticsKind.STREET ? each.street() : each.community(), line(each.unit(), day), CheckupLine::plus));
    return new CheckupCoverage(day, lines, lines.values().stream().reduce(CheckupLine.NONE, CheckupLine::plus), explained(read));
  }

  private static CheckupLine line(CheckupStanding unit, LocalDate day) {
    return !unit.isChecked() ? CheckupLine.NONE
        : new CheckupLine(unit.checkedOn().getYear() == day.getYear() ? 1 : 0, 1, unit.faulty() ? 1 : 0);
  }

  private List<Read> read(LedgerReach reach, LocalDate day) {
    var values = new HashMap<String, Object>(reach.values());
    values.put("day", day);
    values.put("until", day.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
    var units = names.unitsOn(day);
    return jdbc.sql(UNITS.formatted(CoverageDesk.UNITS, reach.condition("l"))).params(values).query((row, n) -> read(row, units, day)).list();
  }

  private static Read read(ResultSet row, Map<String, String> units, LocalDate day) throws SQLException {
    var checkedOn = row.getObject("checked_on", LocalDate.class);
    var state = checkedOn == null ? null : state(CheckupState.valueOf(row.getString("state")), row.getObject("closed_on", LocalDate.class), day);
    var community = row.getString("community");
    var street = row.getString("street");
    return new Read(new CheckupStanding(row.getString("code"), row.getString("name"), units.getOrDefault(community, community),
        units.getOrDefault(street, street), checkedOn == null ? null : new CheckupNumber(checkedOn.getYear(), row.getLong("id")).toString(), checkedOn, state, List.of(),
        row.getString("measures"), row.getObject("due_on", LocalDate.class), state == CheckupState.RAISED ? row.getString("topic") : null,
        state != null && (state.isOpen() || state == CheckupState.RAISED && row.getBoolean("carried"))), street, community, row.getLong("id"));
  }

  // what was closed later was still to be rectified that day
  private static CheckupState state(CheckupState now, LocalDate closedOn, LocalDate day) {
    return closedOn != null && closedOn.isAfter(day) ? CheckupState.TO_RECTIFY : now;
  }

  private List<CheckupStanding> explained(List<Read> read) {
    var faults = faults(read.stream().filter(each -> each.unit().faulty()).map(Read::id).toList());
    return read.stream().map(each -> each.unit().with(faults.getOrDefault(each.id(), List.of()))).toList();
  }

  /** A line a party: its points, and the words about them. */
  private Map<Long, List<String>> faults(List<Long> checkups) {
    var points = new TreeMap<Long, Map<CheckupParty, Set<CheckupPoint>>>();
    var remarks = new HashMap<String, String>();
    if (!checkups.isEmpty()) {
      jdbc.sql(FAULTS).param("checkups", checkups).query(row -> {
        var party = CheckupParty.valueOf(row.getString(2));
        points.computeIfAbsent(row.getLong(1), checkup -> new TreeMap<>()).computeIfAbsent(party, each -> new TreeSet<>())
            .add(CheckupPoint.valueOf(row.getString(3)));
        remarks.put(row.getLong(1) + party.name(), Optional.ofNullable(row.getString(4)).orElse(""));
      });
    }
    var lines = new HashMap<Long, List<String>>();
    points.forEach((checkup, parties) -> lines.put(checkup, parties.entrySet().stream().map(each -> "%s：%s——%s".formatted(each.getKey().label(),
        each.getValue().stream().map(CheckupPoint::label).collect(Collectors.joining("、")), remarks.get(checkup + each.getKey().name()))).toList()));
    return lines;
  }
}
