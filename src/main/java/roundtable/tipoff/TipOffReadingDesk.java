package roundtable.tipoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 举报的查阅: for the commission's posts alone, by the duty roster; nobody else is told that there is anything, not the
 * secretary general, no administrator, nobody of a unit concerned. Who read what is kept.
 */
@Service
@Transactional
public class TipOffReadingDesk {

  private static final int LISTED = 500;
  private static final String UNREADABLE = "（密钥不符或者内容被改动，无法打开）";
  private final TipOffSeal seal;
  private final TipOffReaders readers;
  private final JdbcClient jdbc;
  private final Clock clock;

  TipOffReadingDesk(TipOffSeal seal, TipOffReaders readers, JdbcClient jdbc, Clock clock) {
    this.seal = seal;
    this.readers = readers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The latest first; without those about a topic of a unit in which the person stands (回避). */
  public List<TipOffLine> all(String person) {
    return theirs(person, select("order by received_on desc, number limit " + LISTED, List.of())).stream()
        .map(each -> new TipOffLine(each.number(), each.receivedOn(), each.topic())).toList();
  }

  /** One of them. */
  public TipOff tipOff(String number, String person) {
    var found = theirs(person, select("where number = ?", List.of(number))).stream().findFirst()
        .orElseThrow(TipOffReaders::notTheirs);
    jdbc.sql("insert into tip_off_reading (tip_off, person, read_at) values (?, ?, ?)")
        .params(number, person, Instant.now(clock).atOffset(ZoneOffset.UTC)).update();
    return found;
  }

  private List<TipOff> theirs(String person, List<TipOff> found) {
    readers.refuseOthers(person);
    var recused = recused(person, found.stream().map(TipOff::topic).toList());
    return found.stream().filter(each -> !recused.contains(each.topic())).toList();
  }

  private Set<String> recused(String person, List<String> topics) {
    return Set.copyOf(jdbc.sql("""
            select t.number from topic t where t.number in (:topics) and exists (
              select 1 from holding h join post p on p.code = h.post
               where h.person = :person and p.unit in (t.community, t.street)
                 and h.held_from <= :on and (h.held_to is null or h.held_to >= :on))""")
        .param("topics", Stream.concat(Stream.of("-"), topics.stream()).distinct().toList()).param("person", person)
        .param("on", LocalDate.now(clock)).query(String.class).list());
  }

  private List<TipOff> select(String condition, List<?> params) {
    return jdbc.sql("select number, received_on, sealed from tip_off " + condition).params(params).query((row, n) -> opened(row)).list();
  }

  private TipOff opened(ResultSet row) throws SQLException {
    var number = row.getString(1);
    var day = row.getObject(2, LocalDate.class);
    return seal.open(number, day, row.getBytes(3)).orElse(new TipOff(number, day, "", UNREADABLE, "", ""));
  }
}
