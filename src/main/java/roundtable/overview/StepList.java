package roundtable.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.WrittenDate;

/** The topics that stand in a step, the longest there first. */
class StepList extends StatementList {

  static final String STANDING = """
      from step_clock c join ledger_line l on l.topic = c.topic and l.state in ('PENDING', 'IN_PROGRESS', 'POSTPONED')
       where c.ended_at is null and\s""";
  private final WorkingCalendar calendar;

  StepList(JdbcClient jdbc, WorkingCalendar calendar) {
    super(jdbc);
    this.calendar = calendar;
  }

  @Override
  public OverviewKind kind() {
    return OverviewKind.STEP;
  }

  @Override
  public String explanation(Viewing of) {
    return "现在停在“%s”的议题；停得最久的在前".formatted(of.step().label());
  }

  @Override
  String statement(Viewing of) {
    return "select c.topic as id, c.topic, l.title, l.community, c.due_on, c.paused_on, c.began_at as sort_on " + STANDING
        + of.reach().condition("l") + " and c.step = :step";
  }

  @Override
  boolean isByMoment() {
    return true;
  }

  @Override
  OverviewLine line(ResultSet row, Viewing of) throws SQLException {
    var began = of.day(row.getObject("sort_on", OffsetDateTime.class));
    var days = calendar.workingDaysBetween(began, of.today()).map("已停%d个工作日，"::formatted).orElse("");
    var due = Optional.ofNullable(row.getObject("due_on", LocalDate.class)).map(day -> "限%s前完成".formatted(WrittenDate.of(day))).orElse("期限待国务院通知");
    var paused = Optional.ofNullable(row.getObject("paused_on", LocalDate.class)).map(day -> "，%s起暂停计时".formatted(WrittenDate.of(day))).orElse("");
    return topicLine(row, of, days + due + paused, began);
  }
}
