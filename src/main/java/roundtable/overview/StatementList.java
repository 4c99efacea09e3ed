package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** A list that is one statement over indexed columns; what is read on from a line costs no more than the first page. */
abstract class StatementList implements OverviewList {

  private static final String BETWEEN = "~";
  private final JdbcClient jdbc;

  StatementList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All lines, with {@code id} and {@code sort_on} among their columns. */
  abstract String statement(Viewing of);

  abstract OverviewLine line(ResultSet row, Viewing of) throws SQLException;

  /** Whether {@code sort_on} is a moment, not a day. */
  boolean isByMoment() {
    return false;
  }

  @Override
  public final int count(Viewing of) {
    return jdbc.sql("select count(*) from (" + statement(of) + ") counted").params(of.values()).query(Integer.class).single();
  }

  @Override
  public final List<Placed> lines(Viewing of, String after, int most) {
    var behind = after.isEmpty() ? "" : " where (x.sort_on, x.id) > (:afterOn, :afterId)";
    var asked = jdbc.sql("select x.* from (%s) x%s order by x.sort_on, x.id limit :most".formatted(statement(of), behind))
        .params(of.values()).param("most", most);
    if (!after.isEmpty()) {
      var place = after.split(BETWEEN, 2);
      asked = asked.param("afterOn", sortedOn(place)).param("afterId", place[1]);
    }
    return asked.query((row, n) -> new Placed(place(row)
        + BETWEEN + row.getString("id"), line(row, of))).list();
  }

  private Object place(ResultSet row) throws SQLException {
    return isByMoment() ? row.getObject("sort_on", OffsetDateTime.class) : row.getObject("sort_on", LocalDate.class);
  }

  private Object sortedOn(String[] place) {
    try {
      if (place.length == 2) {
        return isByMoment() ? OffsetDateTime.parse(place[0]) : LocalDate.parse(place[0]);
      }
    } catch (DateTimeParseException wrong) {
      // told below
    }
    throw new Refusal("“接着看”的位置不正确，请从第一页重新看起");
  }

  /** Of a row with the columns of the topic's line in the ledger. */
  static OverviewLine topicLine(ResultSet row, Viewing of, String what, LocalDate since) throws SQLException {
    return new OverviewLine(row.getString("id"), new TopicNumber(row.getString("topic")), row.getString("title"), of.name(row.getString("community")),
        what, "", since);
  }
}
