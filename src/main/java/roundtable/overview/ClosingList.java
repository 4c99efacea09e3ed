package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.WrittenDate;

/** 今天截止的公示, and those that ought to have ended (R36). */
class ClosingList extends StatementList {

  private static final int WHOLE_DAY = 24;
  private static final String CLOSING = """
      select n.number as id, n.topic, l.title, l.community, n.published_at, n.closes_at as sort_on
        from notice n join ledger_line l on l.topic = n.topic where n.state = 'RUNNING' and n.closes_at <= :tonight and\s""";
  private final Clock clock;

  ClosingList(JdbcClient jdbc, Clock clock) {
    super(jdbc);
    this.clock = clock;
  }

  @Override
  public OverviewKind kind() {
    return OverviewKind.CLOSING_TODAY;
  }

  @Override
  public String explanation(Viewing of) {
    return "今天24时以前到期的公示；到期由系统自动结束";
  }

  @Override
  String statement(Viewing of) {
    return CLOSING + of.reach().condition("l");
  }

  @Override
  boolean isByMoment() {
    return true;
  }

  @Override
  OverviewLine line(ResultSet row, Viewing of) throws SQLException {
    var closes = row.getObject("sort_on", OffsetDateTime.class).atZoneSameInstant(of.zone());
    var late = closes.toInstant().isAfter(clock.instant()) ? "" : "，系统还没有自动结束";
    return topicLine(row, of, "公示%s%s截止%s".formatted(row.getString("id"), written(closes), late),
        of.day(row.getObject("published_at", OffsetDateTime.class)));
  }

  // midnight ends the day before
  private static String written(ZonedDateTime closes) {
    LocalDate day = closes.getHour() == 0 ? closes.toLocalDate().minusDays(1) : closes.toLocalDate();
    return "%s%d时".formatted(WrittenDate.of(day), closes.getHour() == 0 ? WHOLE_DAY : closes.getHour());
  }
}
