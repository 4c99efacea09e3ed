package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 计数: the one source of every sheet, export and public page; kept with the lines, so that nobody counts finished topics again. */
@Service
public class LedgerCountDesk {

  /** The first and the last month that there can be. */
  static final YearMonth ALWAYS = YearMonth.of(1, 1);
  static final YearMonth EVER = YearMonth.of(9999, 12);
  private static final String NOW = """
      select street, %1$s as code, state, sum(topics) as topics, sum(very_satisfied) as very_satisfied, sum(satisfied) as satisfied,
          sum(fairly_satisfied) as fairly_satisfied, sum(dissatisfied) as dissatisfied
        from ledger_count where basis = :basis and dimension = :dimension and counted_month between :first and :last
       group by street, %1$s, state""";
  private static final String THEN = """
      select coalesce(l.street, '') as street, coalesce(%1$s, '') as code, l.state, count(*) as topics, coalesce(sum(l.very_satisfied), 0) as very_satisfied,
          coalesce(sum(l.satisfied), 0) as satisfied, coalesce(sum(l.fairly_satisfied), 0) as fairly_satisfied,
          coalesce(sum(l.dissatisfied), 0) as dissatisfied
        from %2$s l where l.%3$s >= :first and l.%3$s < :behind and (:basis = 'RECEIVED' or l.state = 'CLOSED')
       group by coalesce(l.street, ''), coalesce(%1$s, ''), l.state""";
  private final JdbcClient jdbc;
  private final LedgerUpkeep upkeep;

  LedgerCountDesk(JdbcClient jdbc, LedgerUpkeep upkeep) {
    this.jdbc = jdbc;
    this.upkeep = upkeep;
  }

  /** What was committed before is counted in what is asked next. Not inside of a transaction that only reads. */
  public void follow() {
    upkeep.follow();
  }

  /** Today's lines, counted by months; as many cells as there are places, months and states, not as topics. */
  public List<LedgerCount> counts(CountBasis basis, StatisticsKind by, YearMonth first, YearMonth last) {
    return jdbc.sql(NOW.formatted(by.code())).param("basis", basis.name()).param("dimension", by.dimension().name())
        .param("first", written(first)).param("last", written(last)).query((row, n) -> count(row)).list();
  }

  /** The lines of a past day; they are counted when asked for. */
  List<LedgerCount> counts(CountBasis basis, StatisticsKind by, YearMonth first, YearMonth last, LocalDate day) {
    return jdbc.sql(THEN.formatted(by.lineCode(basis), LedgerQuery.THEN, basis.column())).param("basis", basis.name()).param("day", day)
        .param("first", first.atDay(1)).param("behind", last.atEndOfMonth().plusDays(1)).query((row, n) -> count(row)).list();
  }

  private static String written(YearMonth month) {
    return "%04d-%02d".formatted(month.getYear(), month.getMonthValue());
  }

  private static LedgerCount count(ResultSet row) throws SQLException {
    return new LedgerCount(row.getString("street"), row.getString("code"), row.getString("state"), row.getInt("topics"),
        new Satisfaction(row.getInt("very_satisfied"), row.getInt("satisfied"), row.getInt("fairly_satisfied"), row.getInt("dissatisfied")));
  }
}
