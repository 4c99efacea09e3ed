package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;

/** 逾期任务 beside the steps, the longest over first; without those about a referral (R46, R94, R97). */
class LateTaskList extends StatementList {

  private static final String LATE = """
      select d.task as id, d.about, l.topic, l.title, l.community, d.name, d.holder, d.due_on as sort_on, d.raised, d.supervisor_title
        from delay d left join ledger_line l on l.topic = d.about where d.ended_at is null and d.kind <> 'REFERRAL' and\s""";

  LateTaskList(JdbcClient jdbc) {
    super(jdbc);
  }

  @Override
  public OverviewKind kind() {
    return OverviewKind.LATE_TASKS;
  }

  @Override
  public String explanation(Viewing of) {
    return "过了办理日期、已经催办还没有办的任务；随步骤时限催办的任务不在这里，逾期的计入红色；超期最久的在前";
  }

  @Override
  String statement(Viewing of) {
    return LATE + of.reach().condition("l");
  }

  @Override
  OverviewLine line(ResultSet row, Viewing of) throws SQLException {
    var due = row.getObject("sort_on", LocalDate.class);
    var supervisor = row.getInt("raised") > 0 && row.getString("supervisor_title") != null
        ? "，已提交%s督办".formatted(row.getString("supervisor_title")) : "，已催办";
    var topic = row.getString("topic");
    return new OverviewLine(row.getString("id"), topic == null ? null : new TopicNumber(topic), topic == null ? row.getString("about") : row.getString("title"),
        of.name(row.getString("community")), "“%s”应于%s前办理%s".formatted(row.getString("name"), WrittenDate.of(due), supervisor),
        row.getString("holder"), due.plusDays(1));
  }
}
