package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.Official;
import roundtable.kernel.SevenStep;
import roundtable.kernel.WrittenDate;

/** 没有人办过: running steps about which nobody entered anything for some time; what the system notes, or that it was talked about elsewhere, is no work (R99). */
class UnmovedList extends StatementList {

  private static final String BY_SOMEBODY = "e.topic = c.topic and e.person <> '" + Official.SYSTEM.person()
      + "' and e.kind not in ('ON_DISPATCH_AGENDA', 'DISPATCH_DISCUSSED')";
  private static final String UNMOVED = """
      select c.topic as id, c.topic, l.title, l.community, c.step,
             coalesce((select max(e.happened_at) from topic_event e where BY_SOMEBODY), c.began_at) as sort_on
        from step_clock c join ledger_line l on l.topic = c.topic and l.state in ('PENDING', 'IN_PROGRESS', 'POSTPONED')
       where c.ended_at is null and c.paused_on is null and c.began_at < :unmoved
         and not exists (select 1 from topic_event e where BY_SOMEBODY and e.happened_at >= :unmoved) and\s"""
      .replace("BY_SOMEBODY", BY_SOMEBODY);

  UnmovedList(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  public OverviewKind kind() {
    return OverviewKind.UNMOVED;
  }

  @Override
  public String explanation(Viewing of) {
    return "自%s以来没有人办理过任何事项，也没有进入新的一步；暂停计时的不算，最久的在前".formatted(WrittenDate.of(of.unmovedSince()));
  }

  @Override
  String statement(Viewing of) {
    return UNMOVED + of.reach().condition("l");
  }

  @Override
  boolean isByMoment() {
    return true;
  }

  @Override
  OverviewLine line(ResultSet row, Viewing of) throws SQLException {
    var moved = of.day(row.getObject("sort_on", OffsetDateTime.class));
    return topicLine(row, of, "停在“%s”，最近一次有人办理是%s".formatted(SevenStep.valueOf(row.getString("step")).label(), WrittenDate.of(moved)), moved);
  }
}
