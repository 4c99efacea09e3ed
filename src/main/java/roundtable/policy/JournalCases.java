package roundtable.policy;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.policy.DistinctCase.Key;
import roundtable.rules.RuledCase;
import roundtable.rules.RuledCases;

/** What the journal keeps: an entry's own case, and those of one more table that decided with it. */
@Component
class JournalCases implements DecidedCases {

  private static final Pattern VERSION = Pattern.compile("第(\\d{1,9})版");
  // of an entry with several cases each is a line of its own
  private static final int CASES_OF_AN_ENTRY = 100;
  private final JdbcClient jdbc;
  private final ZoneId zone;

  JournalCases(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.zone = clock.getZone();
  }

  @Override
  public List<DistinctCase> distinct(ReplayPeriod period) {
    return Stream.concat(own(period), further(period)).toList();
  }

  private Stream<DistinctCase> own(ReplayPeriod period) {
    return jdbc.sql("""
            select ruled, basis, count(*) from topic_event where happened_at >= ? and happened_at < ? and ruled like ?
             group by ruled, basis order by ruled, basis""")
        .params(period.begin(zone), period.end(zone), RuledCase.prefix(period.table()) + "%")
        .query((row, n) -> new DistinctCase(version(row.getString(2)), RuledCase.of(row.getString(1)),
            new Key(row.getString(1), row.getString(2), 0), row.getInt(3)))
        .list().stream();
  }

  private Stream<DistinctCase> further(ReplayPeriod period) {
    return jdbc.sql("""
            select also_ruled, count(*) from topic_event where happened_at >= ? and happened_at < ? and also_ruled like ?
             group by also_ruled order by also_ruled""")
        .params(period.begin(zone), period.end(zone), RuledCases.prefix(period.table()) + "%")
        .query((row, n) -> entry(row.getString(1), row.getInt(2))).list().stream().flatMap(List::stream);
  }

  private static List<DistinctCase> entry(String text, int count) {
    List<RuledCases.RuledVersion> cases = RuledCases.read(text);
    return IntStream.range(0, cases.size()).mapToObj(index ->
        new DistinctCase(cases.get(index).version(), cases.get(index).ruledCase(), new Key(text, "", index + 1), count)).toList();
  }

  private static int version(String basis) {
    var found = VERSION.matcher(basis);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** In one statement, however many there are. */
  @Override
  public int keep(long replay, ReplayPeriod period, ComparedCase found) {
    if (!found.isChanged()) {
      return 0;
    }
    var key = found.decided().key();
    var line = ReplayLine.of(found);
    return jdbc.sql("""
            insert into replay_case (replay, topic, seq, street, happened_at, facts, rules_before, outputs_before, rules_after, outputs_after)
            select cast(:id as bigint), e.topic, e.seq * :cases + :place,
                coalesce((select u.name from unit u where u.code = t.street order by u.valid_from desc limit 1), t.street), e.happened_at,
                cast(:facts as varchar(1000)), cast(:rulesBefore as varchar(1000)), cast(:outputsBefore as varchar(4000)),
                cast(:rulesAfter as varchar(1000)), cast(:outputsAfter as varchar(4000))
              from topic_event e join topic t on t.number = e.topic
             where %s and e.happened_at >= :from and e.happened_at < :to"""
            .formatted(key.place() > 0 ? "e.also_ruled = :text" : "e.ruled = :text and e.basis = :basis"))
        .param("id", replay).param("cases", CASES_OF_AN_ENTRY).param("place", key.place()).param("facts", line.facts())
        .param("rulesBefore", line.before().rules()).param("outputsBefore", line.before().outputs())
        .param("rulesAfter", line.after().rules()).param("outputsAfter", line.after().outputs())
        .param("text", key.text()).param("basis", key.basis()).param("from", period.begin(zone)).param("to", period.end(zone))
        .update();
  }
}
