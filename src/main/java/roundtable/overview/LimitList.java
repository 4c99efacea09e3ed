package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.SevenStep;
import roundtable.kernel.WrittenDate;

/** 红黄: running steps over their limit or about to be, by the dates that 巡查清单 goes by, the longest over first (R46, R94). */
class LimitList extends StatementList {

  private static final String LAST_DAY = "least(coalesce(c.due_on, date '9999-12-31'), coalesce(c.standstill_on, date '9999-12-31'))";
  private static final String WATCHED = """
      select c.topic as id, c.topic, l.title, l.community, c.step, c.began_at, c.stale, c.due_on, LAST_DAY as sort_on
        from step_clock c join ledger_line l on l.topic = c.topic and l.state in ('PENDING', 'IN_PROGRESS', 'POSTPONED')
       where c.ended_at is null and c.paused_on is null and (c.remind_on <= :today or c.standstill_on < :today or c.stale)
         and LAST_DAY""".replace("LAST_DAY", LAST_DAY);
  private final OverviewKind kind;
  private final WorkingCalendar calendar;

  LimitList(OverviewKind kind, JdbcClient jdbc, WorkingCalendar calendar) {
    super(jdbc);
    this.kind = kind;
    this.calendar = calendar;
  }

  @Override
  public OverviewKind kind() {
    return kind;
  }

  @Override
  public String explanation(Viewing of) {
    return isRed() ? "过了办理期限，或者项目实施停滞；超期最久的在前" : "到了提醒日还没有办完，或者最近一次进展没有新内容；先到期的在前";
  }

  @Override
  String statement(Viewing of) {
    return WATCHED + (isRed() ? " < :today and " : " >= :today and ") + of.reach().condition("l");
  }

  @Override
  OverviewLine line(ResultSet row, Viewing of) throws SQLException {
    var step = SevenStep.valueOf(row.getString("step")).label();
    var lastDay = row.getObject("sort_on", LocalDate.class);
    var due = row.getObject("due_on", LocalDate.class);
    var stale = row.getBoolean("stale") ? "，最近一次进展没有新内容" : "";
    return isRed() ? topicLine(row, of, over(step, lastDay, due, of.today()) + stale, lastDay.plusDays(1))
        : topicLine(row, of, soon(step, due, of.today()) + stale, of.day(row.getObject("began_at", OffsetDateTime.class)));
  }

  private String over(String step, LocalDate lastDay, LocalDate due, LocalDate today) {
    var days = calendar.workingDaysBetween(lastDay, today).map("，已超%d个工作日"::formatted).orElse("");
    return lastDay.equals(due) ? "“%s”限%s前完成%s".formatted(step, WrittenDate.of(due), days)
        : "“%s”停滞：至%s没有新进展%s".formatted(step, WrittenDate.of(lastDay), days);
  }

  private String soon(String step, LocalDate due, LocalDate today) {
    if (due == null) {
      return "“%s”期限待国务院通知".formatted(step);
    }
    return "“%s”限%s前完成%s".formatted(step, WrittenDate.of(due), calendar.workingDaysBetween(today, due).map("，还有%d个工作日"::formatted).orElse(""));
  }

  private boolean isRed() {
    return kind == OverviewKind.RED;
  }
}
