package roundtable.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.ledger.AttendanceState;
import roundtable.ledger.CommunityMonth;
import roundtable.ledger.LeaderAttendance;
import roundtable.ledger.LedgerStanding;
import roundtable.ledger.LedgerStandingDesk;
import roundtable.ledger.MonthlyDuty;
import roundtable.ledger.Satisfaction;
import roundtable.ledger.StatisticsKind;

/** What a unit's sheet is filled in with: the ledger at the end of the time, the monthly duty, the late tasks; set-based, a month at a time. */
@Component
class SheetFigures {

  // what is sealed is counted nowhere (R97)
  private static final String LATE = """
      select d.post, d.name, d.holder, d.due_on from delay d where d.urged_at >= :from and d.urged_at < :until and d.kind <> 'REFERRAL' order by d.due_on, d.id""";
  private final LedgerStandingDesk ledger;
  private final MonthlyDuty duty;
  private final JdbcClient jdbc;
  private final Clock clock;

  SheetFigures(LedgerStandingDesk ledger, MonthlyDuty duty, JdbcClient jdbc, Clock clock) {
    this.ledger = ledger;
    this.duty = duty;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What was counted for each unit that has anything, by its code. */
  Map<String, Map<Indicator, Figure>> of(UnitKind kind, SheetPeriod period) {
    var figures = new HashMap<String, Map<Indicator, Figure>>();
    ledger.standings(kind == UnitKind.STREET ? StatisticsKind.STREET : StatisticsKind.UNIT, period.first(), period.last())
        .forEach((unit, standing) -> topics(figures, unit, standing));
    monthsOf(period).forEach(month -> month(figures, kind, month));
    late(period).forEach(late -> add(figures, late.unit(), Indicator.LATE_TASKS, 1, 0));
    return figures;
  }

  private static void topics(Map<String, Map<Indicator, Figure>> figures, String unit, LedgerStanding standing) {
    add(figures, unit, Indicator.CLOSING_RATE, standing.closed(), standing.closed() + standing.inHand());
    add(figures, unit, Indicator.ON_TIME_RATE, standing.inHand() - standing.overdue(), standing.inHand());
    Satisfaction judged = standing.satisfaction();
    add(figures, unit, Indicator.SATISFACTION_RATE, judged.content(), judged.answers());
  }

  private void month(Map<String, Map<Indicator, Figure>> figures, UnitKind kind, YearMonth month) {
    if (kind == UnitKind.STREET) {
      communities(month, Optional.empty()).forEach(community ->
          add(figures, community.streetCode(), Indicator.MEETING_RATE, community.held() > 0 ? 1 : 0, 1));
    }
    leaders(kind, month).forEach(leader ->
        add(figures, unitOf(leader.post()), Indicator.ATTENDANCE_RATE, leader.state() == AttendanceState.ATTENDED ? 1 : 0, 1));
  }

  /** The communities of a month and their round-tables. */
  List<CommunityMonth> communities(YearMonth month, Optional<String> street) {
    return duty.communities(month, street);
  }

  /** Who had a round-table to come to in a month, and whether they came. */
  Stream<LeaderAttendance> leaders(UnitKind kind, YearMonth month) {
    var all = kind == UnitKind.STREET ? duty.leaders(month, Optional.empty()) : duty.departmentHeads(month, Optional.empty());
    return all.stream().filter(leader -> leader.held() > 0);
  }

  /** A task that was urged in the time. */
  record Late(String unit, String name, String holder, LocalDate dueOn) {}

  /** A unit's late tasks, the oldest first. */
  List<Late> lateTasks(SheetPeriod period, String unit) {
    return late(period).stream().filter(late -> late.unit().equals(unit)).toList();
  }

  // a community's delay is its street's
  private List<Late> late(SheetPeriod period) {
    var streets = new HashMap<String, String>();
    jdbc.sql("select u.code, u.parent from unit u where u.type in ('COMMUNITY', 'FAMILY_COMMITTEE', 'VILLAGE') and u.valid_from <= :day"
            + " order by u.valid_from").param("day", period.asOf()).query(row -> {
              streets.put(row.getString(1), row.getString(2));
            });
    return jdbc.sql(LATE).param("from", midnight(period.first().atDay(1))).param("until", midnight(period.asOf().plusDays(1))).query((row, n) -> {
      var unit = unitOf(row.getString(1));
      return new Late(streets.getOrDefault(unit, unit), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class));
    }).list();
  }

  private static void add(Map<String, Map<Indicator, Figure>> figures, String unit, Indicator indicator, int part, int whole) {
    figures.computeIfAbsent(unit, code -> new HashMap<>()).merge(indicator, new Figure(part, whole),
        (one, other) -> new Figure(one.numerator() + other.numerator(), one.denominator() + other.denominator()));
  }

  /** The months of a time in which there was an organisation. */
  List<YearMonth> monthsOf(SheetPeriod period) {
    return period.months().stream().filter(this::isOnRecord).toList();
  }

  private boolean isOnRecord(YearMonth month) {
    return jdbc.sql("select min(valid_from) from unit").query(LocalDate.class).optional()
        .filter(first -> !YearMonth.from(first).isAfter(month)).isPresent();
  }

  private OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  static String unitOf(String post) {
    return post.substring(0, post.indexOf('.'));
  }
}
