package roundtable.engine;

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
import roundtable.access.TopicOwners;
import roundtable.kernel.ClockMoved;
import roundtable.kernel.TopicNumber;

/**
 * 每个议题都有人承办: after people and posts were brought up to date, tasks of posts that fell vacant go to the next post, and
 * what then still has no owner is told (A15, design.md 5).
 */
@Component
public class EngineTopicOwners implements TopicOwners {

  private static final Logger LOG = LoggerFactory.getLogger(EngineTopicOwners.class);
  private static final String OWNERLESS = """
      select t.number from topic t where t.state in ('PENDING', 'IN_PROGRESS', 'POSTPONED') and not exists (
        select 1 from act_ru_execution e join act_ru_task k on k.proc_inst_id_ = e.proc_inst_id_
          join act_ru_identitylink l on l.task_id_ = k.id_ and l.type_ = 'candidate'
          join holding h on h.post = l.group_id_ and h.held_from <= :on and (h.held_to is null or h.held_to >= :on)
        where e.business_key_ = t.number)
      order by t.number
      """;

  private final VacatedTasks vacated;
  private final OneNodeAtATime oneNode;
  private final JdbcClient jdbc;
  private final Clock clock;

  EngineTopicOwners(VacatedTasks vacated, OneNodeAtATime oneNode, JdbcClient jdbc, Clock clock) {
    this.vacated = vacated;
    this.oneNode = oneNode;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Hands on the tasks of vacant posts and looks for topics without an owner; idempotent. */
  // some minutes after people and posts (PostMemberships), as often as they
  @EventListener(ApplicationReadyEvent.class)
  @Order(1)
  @Scheduled(cron = "0 10 * * * *", zone = "Asia/Shanghai")
  public void check() {
    oneNode.run(vacated::handOn);
    var without = ownerless();
    if (!without.isEmpty()) {
      LOG.warn("{}个议题目前无人承办：{}", without.size(), without);
    }
  }

  @EventListener
  @Order(1)
  void on(ClockMoved moved) {
    check();
  }

  @Override
  public List<TopicNumber> ownerless() {
    return jdbc.sql(OWNERLESS).param("on", LocalDate.now(clock)).query((row, n) -> new TopicNumber(row.getString(1))).list();
  }
}
