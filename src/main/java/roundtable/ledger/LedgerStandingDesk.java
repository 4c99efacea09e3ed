package roundtable.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.topic.TopicState;

/**
 * 期末情况: what each street or undertaking unit had closed and had in hand at the end of a month or a year, as the ledger of that
 * day says; the source of the units' sheets (R41, R42). Three statements, however many units and topics there are.
 */
@Service
public class LedgerStandingDesk {

  private static final Set<String> IN_HAND = Set.of(TopicState.PENDING.name(), TopicState.IN_PROGRESS.name());
  private static final String OVERDUE = """
      select coalesce(l.%1$s, '') as code, count(*) from %2$s l
       where l.received_on <= :day and l.due_on < :day and l.paused_on is null and l.state in ('PENDING', 'IN_PROGRESS')
       group by coalesce(l.%1$s, '')""";
  private final LedgerCountDesk counts;
  private final JdbcClient jdbc;

  LedgerStandingDesk(LedgerCountDesk counts, JdbcClient jdbc) {
    this.counts = counts;
    this.jdbc = jdbc;
  }

  /**
   * The standings by code, as of the last day of the last month; who has nothing is missing.
   *
   * @param by STREET or UNIT
   * @throws Refusal for a time of which the ledger knows nothing
   */
  public Map<String, LedgerStanding> standings(StatisticsKind by, YearMonth first, YearMonth last) {
    var day = last.atEndOfMonth();
    counts.follow();
    refuseBeforeItIsComplete(day);
    var standings = new TreeMap<String, LedgerStanding>();
    counts.counts(CountBasis.CLOSED, by, first, last, day).forEach(count ->
        add(standings, new LedgerStanding(code(by).apply(count), count.topics(), 0, 0, count.satisfaction())));
    counts.counts(CountBasis.RECEIVED, by, LedgerCountDesk.ALWAYS, last, day).stream().filter(count -> IN_HAND.contains(count.state()))
        .forEach(count -> add(standings, new LedgerStanding(code(by).apply(count), 0, count.topics(), 0, Satisfaction.NONE)));
    var column = by == StatisticsKind.STREET ? "street" : "unit";
    jdbc.sql(OVERDUE.formatted(column, LedgerQuery.THEN)).param("day", day).query((row, n) ->
        new LedgerStanding(row.getString(1), 0, 0, row.getInt(2), Satisfaction.NONE)).list().forEach(each -> add(standings, each));
    return standings;
  }

  /** Whether anything had been received here by the end of that day; what was taken from past ledgers was not. */
  public boolean isAnythingReceived(LocalDate day) {
    counts.follow();
    return jdbc.sql("select exists (select 1 from ledger_line where received_on <= :day and imported_from is null)").param("day", day).query(Boolean.class).single();
  }

  private static void add(Map<String, LedgerStanding> standings, LedgerStanding standing) {
    standings.merge(standing.code(), standing, LedgerStanding::plus);
  }

  private static Function<LedgerCount, String> code(StatisticsKind by) {
    return by == StatisticsKind.STREET ? LedgerCount::street : LedgerCount::code;
  }

  private void refuseBeforeItIsComplete(LocalDate day) {
    jdbc.sql("select complete_from from ledger_upkeep where id = 1 and complete_from > :day").param("day", day).query(LocalDate.class).optional()
        .ifPresent(from -> {
          throw new Refusal("台账从%s起才完整，不能据此编制%s的交账单".formatted(WrittenDate.of(from), WrittenDate.of(day)));
        });
  }
}
