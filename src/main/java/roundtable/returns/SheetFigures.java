package roundtable.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.ledger.AttendanceState;
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
      select d.post, count(*) from delay d where d.urged_at >= :from and d.urged_at < :until and d.kind <> 'REFERRAL' group by d.post""";
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
    period.months().stream().filter(this::isOnRecord).forEach(month -> month(figures, kind, month));
    late(period).forEach((unit, tasks) -> add(figures, unit, Indicator.LATE_TASKS, tasks, 0));
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
      duty.communities(month, Optional.empty()).forEach(community ->
          add(figures, community.streetCode(), Indicator.MEETING_RATE, community.held() > 0 ? 1 : 0, 1));
    }
    attendance(kind, month).stream().filter(leader -> leader.held() > 0).forEach(leader ->
        add(figures, unitOf(leader.post()), Indicator.ATTENDANCE_RATE, leader.state() == AttendanceState.ATTENDED ? 1 : 0, 1));
  }

  private List<LeaderAttendance> attendance(UnitKind kind, YearMonth month) {
    return kind == UnitKind.STREET ? duty.leaders(month, Optional.empty()) : duty.departmentHeads(month, Optional.empty());
  }

  // a community's delay is its street's
  private Map<String, Integer> late(SheetPeriod period) {
    var streets = new HashMap<String, String>();
    jdbc.sql("select u.code, u.parent from unit u where u.type in ('COMMUNITY', 'FAMILY_COMMITTEE', 'VILLAGE') and u.valid_from <= :day"
            + " order by u.valid_from").param("day", period.asOf()).query(row -> {
              streets.put(row.getString(1), row.getString(2));
            });
    var late = new HashMap<String, Integer>();
    jdbc.sql(LATE).param("from", midnight(period.first().atDay(1))).param("until", midnight(period.asOf().plusDays(1))).query(row -> {
      var unit = unitOf(row.getString(1));
      late.merge(streets.getOrDefault(unit, unit), row.getInt(2), Integer::sum);
    });
    return late;
  }

  private static void add(Map<String, Map<Indicator, Figure>> figures, String unit, Indicator indicator, int part, int whole) {
    figures.computeIfAbsent(unit, code -> new HashMap<>()).merge(indicator, new Figure(part, whole),
        (one, other) -> new Figure(one.numerator() + other.numerator(), one.denominator() + other.denominator()));
  }

  private boolean isOnRecord(YearMonth month) {
    return jdbc.sql("select min(valid_from) from unit").query(LocalDate.class).optional()
        .filter(first -> !YearMonth.from(first).isAfter(month)).isPresent();
  }

  private OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  private static String unitOf(String post) {
    return post.substring(0, post.indexOf('.'));
  }
}
