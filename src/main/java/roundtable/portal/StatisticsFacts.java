package roundtable.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.ledger.CountBasis;
import roundtable.ledger.LedgerCount;
import roundtable.ledger.LedgerCountDesk;
import roundtable.ledger.Statistics;
import roundtable.ledger.StatisticsKind;

/** What the statistics are made of: a statement each, however many topics and places there are. */
@Component
class StatisticsFacts {

  // a place that was renamed or is no more, by its last name
  private static final String PLACES = """
      select u.code, u.name, u.type, u.parent, case when u.valid_to is null or u.valid_to >= :today then 1 else 0 end as stands
        from unit u where u.type in ('DISTRICT', 'STREET', 'TOWN', 'COMMUNITY', 'FAMILY_COMMITTEE', 'VILLAGE')
         and u.valid_from = (select max(v.valid_from) from unit v where v.code = u.code and v.valid_from <= :today)
       order by u.code""";

  private final JdbcClient jdbc;
  private final LedgerCountDesk counts;
  private final Clock clock;

  StatisticsFacts(JdbcClient jdbc, LedgerCountDesk counts, Clock clock) {
    this.jdbc = jdbc;
    this.counts = counts;
    this.clock = clock;
  }

  /** Where a topic was received: a community that moved to another street is counted where it was. */
  record Spot(String street, String community) {}

  /** Of the year, and of all years until its end. */
  record Pair(Statistics year, Statistics total) {

    static final Pair NONE = new Pair(Statistics.NONE, Statistics.NONE);

    Pair plus(Pair other) {
      return new Pair(year.plus(other.year), total.plus(other.total));
    }
  }

  record Place(String code, String name, String type, String parent, boolean stands) {}

  Map<Spot, Pair> of(int year) {
    counts.follow();
    var found = new HashMap<Spot, Pair>();
    received(YearMonth.of(1, 1), year).forEach(count ->
        found.merge(new Spot(count.street(), count.code()), new Pair(Statistics.NONE, Statistics.of(count)), Pair::plus));
    received(YearMonth.of(year, 1), year).forEach(count ->
        found.merge(new Spot(count.street(), count.code()), new Pair(Statistics.of(count), Statistics.NONE), Pair::plus));
    return found;
  }

  private List<LedgerCount> received(YearMonth first, int year) {
    return counts.counts(CountBasis.RECEIVED, StatisticsKind.COMMUNITY, first, YearMonth.of(year, 12));
  }

  List<Place> places() {
    return jdbc.sql(PLACES).param("today", LocalDate.now(clock)).query((row, n) -> new Place(row.getString("code"),
        row.getString("name"), row.getString("type"), row.getString("parent"), row.getInt("stands") == 1)).list();
  }

  /** How many topic numbers were given out each year; they have no gaps, so that a topic that is missing shows. */
  Map<Integer, Integer> numbersGiven() {
    var given = new HashMap<Integer, Integer>();
    jdbc.sql("select received_year, last_number from topic_sequence").query(row -> {
      given.put(row.getInt(1), row.getInt(2));
    });
    return given;
  }
}
