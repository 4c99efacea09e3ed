package roundtable.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import roundtable.delay.DelayDesk;
import roundtable.delay.DelayedWork;
import roundtable.delay.WorkKind;
import roundtable.kernel.ClockMoved;

/**
 * 任务逾期: nothing stands still unnoticed. Open tasks over their date that no step's clock and no timer of their own model
 * presses are found in one query, urged, and put before one post after the other (R46, R94, R99).
 */
@Component
public class LateTasks {

  private static final Logger LOG = LoggerFactory.getLogger(LateTasks.class);
  // the steps' clocks press their own, and the order follows an urge; a task that sees to another one is followed by the next;
  // tasks of several units may have one timer for all of them: what it ends at its date is not late, also when it fires later
  private static final String LATE = """
      select k.id_, k.name_, k.due_date_, e.business_key_, d.key_, k.task_def_key_, min(l.group_id_) post
        from act_ru_task k join act_ru_execution e on e.id_ = k.proc_inst_id_
          join act_re_procdef d on d.id_ = k.proc_def_id_
          join act_ru_identitylink l on l.task_id_ = k.id_ and l.type_ = 'candidate' and l.group_id_ is not null
       where k.due_date_ < :today and k.tenant_id_ is null and e.business_key_ is not null
         and d.key_ not in ('seven-step-flow', 'publicity-window', 'delayed-task')
         and k.task_def_key_ <> 'userTask_answerUrge'
         and not exists (select 1 from act_ru_job j where j.execution_id_ = k.execution_id_ and j.type_ = 'timer')
         and not exists (select 1 from act_ru_execution x join act_ru_variable v on v.execution_id_ = x.parent_id_ and v.name_ = 'nrOfInstances'
           join act_ru_job j on j.execution_id_ = x.parent_id_ and j.type_ = 'timer' where x.id_ = k.execution_id_)
         and not exists (select 1 from delay y where y.task = k.id_ and y.ended_at is null)
       group by k.id_, k.name_, k.due_date_, e.business_key_, d.key_, k.task_def_key_
       order by k.due_date_, k.id_
      """;
  private static final String NO_LONGER = """
      select y.task from delay y where y.ended_at is null
         and not exists (select 1 from act_ru_task k where k.id_ = y.task and k.due_date_ < :today
           and cast(k.due_date_ as date) = y.due_on) order by y.id
      """;

  private final DelayDesk delays;
  private final SealedLateTasks sealed;
  private final RecusedSupervisors recused;
  private final OneNodeAtATime oneNode;
  private final JdbcClient jdbc;
  private final Clock clock;

  LateTasks(DelayDesk delays, SealedLateTasks sealed, RecusedSupervisors recused, OneNodeAtATime oneNode, JdbcClient jdbc, Clock clock) {
    this.delays = delays;
    this.sealed = sealed;
    this.recused = recused;
    this.oneNode = oneNode;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Presses what is late, ends what is not any more; idempotent. */
  // after the tasks of vacant posts were handed on (EngineTopicOwners)
  @Scheduled(cron = "0 15 * * * *", zone = "Asia/Shanghai")
  public void press() {
    oneNode.run(() -> {
      var today = Timestamp.from(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant());
      recused.handOn();
      jdbc.sql(NO_LONGER).param("today", today).query(String.class).list().forEach(delays::ended);
      late(today).forEach(late -> delays.late(late.task(), late.work()));
      delays.raise();
      sealed.press(today);
    });
  }

  // what cannot be pressed is told, and stops neither the start nor the clock
  @EventListener({ApplicationReadyEvent.class, ClockMoved.class})
  @Order(2)
  void pressNow() {
    try {
      press();
    } catch (RuntimeException failed) {
      LOG.error("逾期任务没有催办成功，下一个整点再试", failed);
    }
  }

  private List<Late> late(Timestamp today) {
    return jdbc.sql(LATE).param("today", today).query((row, n) -> new Late(row.getString("id_"),
        new DelayedWork(kind(row.getString("key_"), row.getString("task_def_key_")), row.getString("business_key_"), row.getString("name_"),
            row.getString("post"), row.getTimestamp("due_date_").toInstant().atZone(clock.getZone()).toLocalDate()))).list();
  }

  private static WorkKind kind(String process, String task) {
    return task.equals("userTask_confirmReferral") ? WorkKind.REFERRAL : kind(process);
  }

  private static WorkKind kind(String process) {
    return switch (process) {
      case "ten-step-method", "round-table-consent" -> WorkKind.ROUND_TABLE;
      case "whistle", "common-order", "dispatch-resolution" -> WorkKind.DEPARTMENT;
      case "overdue-supervision", "inspection", "limit-change" -> WorkKind.SUPERVISE;
      default -> WorkKind.OTHER;
    };
  }

  private record Late(String task, DelayedWork work) {}
}
