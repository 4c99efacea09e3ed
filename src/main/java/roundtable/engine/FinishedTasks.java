package roundtable.engine;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.organisation.DutyRoster;

/** Tells whoever comes second at a task who was first; of sealed ones nothing. */
@Component
class FinishedTasks {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("M月d日HH:mm");
  private static final Pattern ID = Pattern.compile("with id '?([A-Za-z0-9-]+)");
  private static final Pattern DENIED = Pattern.compile("resource '([A-Za-z0-9-]+)' of type 'Task'");
  static final String UNKNOWN = "这项任务已经办结或已撤销，请返回待办列表刷新";
  // asked for late: both need the database, the engine's settings do not
  private final ObjectProvider<JdbcClient> jdbc;
  private final ObjectProvider<DutyRoster> roster;
  private final Clock clock;

  FinishedTasks(ObjectProvider<JdbcClient> jdbc, ObjectProvider<DutyRoster> roster, Clock clock) {
    this.jdbc = jdbc;
    this.roster = roster;
    this.clock = clock;
  }

  /** One sentence about the task that the engine no longer finds. */
  String sentence(String engineMessage) {
    var id = ID.matcher(engineMessage);
    return id.find() ? finished(id.group(1)).orElse(UNKNOWN) : UNKNOWN;
  }

  /** The same about a task that somebody else has just finished: whose it was is gone before the task itself is. */
  Optional<String> sentenceOfLatecomer(String denial) {
    var id = DENIED.matcher(denial);
    return id.find() && isOver(id.group(1)) ? Optional.of(finished(id.group(1)).orElse(UNKNOWN)) : Optional.empty();
  }

  /** About a task that a colleague has claimed. */
  String sentenceOfClaim(String assignee) {
    return "这项任务已由%s签收，由其办理；要改由您办理，请其先退回".formatted(roster.getObject().nameOf(assignee));
  }

  private boolean isOver(String task) {
    return jdbc.getObject().sql("select exists (select 1 from act_hi_taskinst where id_ = ? and end_time_ is not null and tenant_id_ is null)")
        .param(task).query(Boolean.class).single();
  }

  private Optional<String> finished(String task) {
    return jdbc.getObject()
        .sql("select assignee_, end_time_, name_ from act_hi_taskinst"
            + " where id_ = ? and assignee_ is not null and end_time_ is not null and tenant_id_ is null")
        .param(task)
        .query((row, n) -> "“%s”已由%s于%s办结，请返回待办列表刷新".formatted(row.getString(3),
            roster.getObject().nameOf(row.getString(1)),
            row.getTimestamp(2).toInstant().atZone(clock.getZone()).format(AT)))
        .optional();
  }
}
