package roundtable.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.topic.TopicState;

/** What the statistics are made of: a statement each, however many topics and places there are. */
@Component
class StatisticsFacts {

  private static final String STATES = """
      select street, community, state, sum(case when received_at >= :from then 1 else 0 end) as of_year, count(*) as in_all
        from topic where received_at < :until group by street, community, state""";
  private static final String VOICES = """
      select street, community, of_year, sum(very_satisfied), sum(satisfied), sum(fairly_satisfied), sum(dissatisfied)
        from (select t.street, t.community, case when t.received_at >= :from then 1 else 0 end as of_year,
                  e.very_satisfied, e.satisfied, e.fairly_satisfied, e.dissatisfied
                from evaluation e join topic t on t.number = e.topic
               where t.received_at < :until and not exists (select 1 from evaluation l where l.topic = e.topic and l.id > e.id)) v
       group by street, community, of_year""";
  // a place that was renamed or is no more, by its last name
  private static final String PLACES = """
      select u.code, u.name, u.type, u.parent, case when u.valid_to is null or u.valid_to >= :today then 1 else 0 end as stands
        from unit u where u.type in ('DISTRICT', 'STREET', 'TOWN', 'COMMUNITY', 'FAMILY_COMMITTEE', 'VILLAGE')
         and u.valid_from = (select max(v.valid_from) from unit v where v.code = u.code and v.valid_from <= :today)
       order by u.code""";

  private final JdbcClient jdbc;
  private final Clock clock;

  StatisticsFacts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
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
    var found = new HashMap<Spot, Pair>();
    asked(STATES, year).query((row, n) -> Map.entry(spot(row), states(row))).list()
        .forEach(each -> found.merge(each.getKey(), each.getValue(), Pair::plus));
    asked(VOICES, year).query((row, n) -> Map.entry(spot(row), voices(row))).list()
        .forEach(each -> found.merge(each.getKey(), each.getValue(), Pair::plus));
    return found;
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

  private JdbcClient.StatementSpec asked(String sql, int year) {
    return jdbc.sql(sql).param("from", firstMoment(year)).param("until", firstMoment(year + 1));
  }

  private OffsetDateTime firstMoment(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(clock.getZone()).toOffsetDateTime();
  }

  private static Spot spot(ResultSet row) throws SQLException {
    return new Spot(row.getString("street"), row.getString("community"));
  }

  private static Pair states(ResultSet row) throws SQLException {
    return new Pair(counted(row.getString("state"), row.getInt("of_year")), counted(row.getString("state"), row.getInt("in_all")));
  }

  // a state that nobody knows is received all the same, and shows as a difference
  private static Statistics counted(String state, int count) {
    return new Statistics(count, Arrays.stream(TopicState.values()).filter(each -> each.name().equals(state)).findFirst()
        .map(each -> Map.of(each, count)).orElse(Map.of()), Satisfaction.NONE);
  }

  private static Pair voices(ResultSet row) throws SQLException {
    var said = new Statistics(0, Map.of(), new Satisfaction(row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7)));
    return new Pair(row.getInt("of_year") == 1 ? said : Statistics.NONE, said);
  }
}
