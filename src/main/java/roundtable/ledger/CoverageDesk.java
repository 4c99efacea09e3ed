package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Coverage.MissingUnit;
import roundtable.organisation.OwnOrganisation;
import roundtable.organisation.PropertyCare;
import roundtable.organisation.UnitType;

/** 全覆盖: how many 治理单元 have an organisation of their own and somebody who looks after the property, by the organisation's records. */
@Service
@Transactional(readOnly = true)
public class CoverageDesk {

  // of each community its last place by that day: a town that became a street is one line
  static final String UNITS = """
      (select g.code, g.name, g.organisation, g.care, g.enclosed, g.community, c.parent as street, cast(null as varchar(40)) as unit
         from governance_unit g join unit c on c.code = g.community and c.valid_from <= :day and (c.valid_to is null or c.valid_to >= :day)
        where g.valid_from <= :day and (g.valid_to is null or g.valid_to >= :day)) l""";
  private final JdbcClient jdbc;
  private final LedgerReaches reaches;
  private final LedgerNames names;
  private final Clock clock;

  CoverageDesk(JdbcClient jdbc, LedgerReaches reaches, LedgerNames names, Clock clock) {
    this.jdbc = jdbc;
    this.reaches = reaches;
    this.names = names;
    this.clock = clock;
  }

  /**
   * What somebody sees of it.
   *
   * @param by STREET or COMMUNITY
   * @param asked the day; null for today
   * @throws AccessRefusal for somebody who answers for no place
   */
  public Coverage coverage(StatisticsKind by, LocalDate asked, String person) {
    var day = shown(by, asked);
    var reach = placed(person);
    var units = names.unitsOn(day);
    var lines = lines(by, reach, day, units);
    var none = new CoverageLine("", "合计", 0, Map.of(), Map.of(), 0);
    return new Coverage(day, communities(reach, day), lines, lines.stream().reduce(none, CoverageLine::plus), missing(reach, day, units));
  }

  /** How far somebody sees of places; a department has none. */
  LedgerReach placed(String person) {
    var reach = reaches.of(person);
    if (!reach.district() && reach.streets().isEmpty() && reach.communities().isEmpty()) {
      throw new AccessRefusal("覆盖情况由理事会办公室、区领导、街道（镇）和社区（村）查看，您目前不在这些岗位上");
    }
    return reach;
  }

  /** The day that is shown; refuses one that has not come, and other ways to tell it. */
  LocalDate shown(StatisticsKind by, LocalDate asked) {
    if (by != StatisticsKind.STREET && by != StatisticsKind.COMMUNITY) {
      throw new Refusal("覆盖情况按街道（镇）或者社区（村）查看");
    }
    var day = asked == null ? LocalDate.now(clock) : asked;
    if (day.isAfter(LocalDate.now(clock))) {
      throw new Refusal("%s还没有到，请选择今天或以前的日期".formatted(WrittenDate.of(day)));
    }
    return day;
  }

  private List<CoverageLine> lines(StatisticsKind by, LedgerReach reach, LocalDate day, Map<String, String> units) {
    var column = by == StatisticsKind.STREET ? "l.street" : "l.community";
    var lines = new LinkedHashMap<String, CoverageLine>();
    asked("select %1$s, l.organisation, l.care, count(*), sum(case when l.enclosed then 1 else 0 end) from %2$s where %3$s group by %1$s, l.organisation, l.care",
        column, reach, day).query(row -> {
          lines.merge(row.getString(1), line(row, units), CoverageLine::plus);
        });
    return lines.values().stream().sorted(Comparator.comparing(CoverageLine::code)).toList();
  }

  private static CoverageLine line(ResultSet row, Map<String, String> units) throws SQLException {
    var count = row.getInt(4);
    return new CoverageLine(row.getString(1), units.getOrDefault(row.getString(1), row.getString(1)), count,
        row.getString(2) == null ? Map.of() : Map.of(OwnOrganisation.valueOf(row.getString(2)), count),
        row.getString(3) == null ? Map.of() : Map.of(PropertyCare.valueOf(row.getString(3)), count), row.getInt(5));
  }

  private List<MissingUnit> missing(LedgerReach reach, LocalDate day, Map<String, String> units) {
    return asked("select l.code, l.name, l.community, %s from %s where l.organisation is null and %s order by 1", "l.street", reach, day)
        .query((row, n) -> new MissingUnit(row.getString(1), row.getString(2), units.getOrDefault(row.getString(3), row.getString(3)),
            units.getOrDefault(row.getString(4), row.getString(4)))).list();
  }

  private Map<String, Integer> communities(LedgerReach reach, LocalDate day) {
    var kinds = new TreeMap<UnitType, Integer>();
    var values = new HashMap<String, Object>(reach.values());
    values.put("day", day);
    jdbc.sql("""
            select l.type, count(*) from (select u.type, u.code as community, u.parent as street, cast(null as varchar(40)) as unit from unit u
                where u.valid_from <= :day and (u.valid_to is null or u.valid_to >= :day)) l
             where l.type in ('COMMUNITY', 'VILLAGE', 'FAMILY_COMMITTEE') and %s group by l.type""".formatted(reach.condition("l")))
        .params(values).query(row -> {
          kinds.put(UnitType.valueOf(row.getString(1)), row.getInt(2));
        });
    var named = new LinkedHashMap<String, Integer>();
    kinds.forEach((type, count) -> named.put(type.label(), count));
    return named;
  }

  private JdbcClient.StatementSpec asked(String sql, String column, LedgerReach reach, LocalDate day) {
    var values = new HashMap<String, Object>(reach.values());
    values.put("day", day);
    return jdbc.sql(sql.formatted(column, UNITS, reach.condition("l"))).params(values);
  }
}
