package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.ChosenTopic;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Role;
import roundtable.topic.TopicDesk;

/** 巡查: 街道纪工委书记对销号台账巡查，区级全程督查; the worst first, and a record of what was found (R16, R17, R94). */
@Service
@Transactional
public class InspectionDesk {

  private static final List<Role> INSPECTORS = List.of(Role.STREET_DISCIPLINE, Role.STREET_CLERK);
  private static final int MOST_LISTED = 200;
  private static final String LAST_DAY =
      "least(coalesce(c.due_on, date '9999-12-31'), coalesce(c.standstill_on, date '9999-12-31'))";
  private static final String WORST_FIRST = """
      select c.topic, t.title, c.step, c.level, c.stale, LAST_DAY last_day,
             LAST_DAY < :today and (c.due_on is null or c.due_on >= :today) stands_still,
             case when LAST_DAY >= :today then 0 when c.refer_on <= :today then 4 when c.supervise_on <= :today then 3
                  when c.urge_on <= :today then 2 else 1 end stage
        from step_clock c join topic t on t.number = c.topic
       where c.ended_at is null and c.paused_on is null
         and (c.remind_on <= :today or c.standstill_on < :today or c.stale) and t.street like :street
       order by stage desc, last_day, stale desc, topic limit :most""".replace("LAST_DAY", LAST_DAY);

  private final Jurisdiction jurisdiction;
  private final TopicDesk topics;
  private final RunningClocks clocks;
  private final OrderDesk orders;
  private final JdbcClient jdbc;
  private final Journal journal;
  private final Clock clock;

  InspectionDesk(Jurisdiction jurisdiction, TopicDesk topics, RunningClocks clocks, OrderDesk orders, JdbcClient jdbc,
      Journal journal, Clock clock) {
    this.jurisdiction = jurisdiction;
    this.topics = topics;
    this.clocks = clocks;
    this.orders = orders;
    this.jdbc = jdbc;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What an inspector should look at, the worst first: yellow and red by the steps' own frozen dates, one query.
   *
   * @param most how many lines at most
   */
  @Transactional(readOnly = true)
  public List<OverdueLine> queue(String inspector, int most) {
    var today = LocalDate.now(clock);
    return jdbc.sql(WORST_FIRST).param("today", today).param("most", most)
        .param("street", jurisdiction.of(inspector, INSPECTORS).street().orElse("%"))
        .query((row, n) -> {
          var lastDay = row.getObject("last_day", LocalDate.class);
          return new OverdueLine(new TopicNumber(row.getString("topic")), row.getString("title"),
              SevenStep.valueOf(row.getString("step")), Level.valueOf(row.getString("level")),
              OverdueStage.values()[row.getInt("stage")], lastDay, ChronoUnit.DAYS.between(lastDay, today),
              row.getBoolean("stands_still"), row.getBoolean("stale"));
        }).list();
  }

  /** The same for a pick-list, number first; empty for somebody who inspects nothing. */
  @Transactional(readOnly = true)
  public List<String> worstFirst(String person) {
    return jurisdiction.find(person, INSPECTORS).isEmpty() ? List.of()
        : queue(person, MOST_LISTED).stream().map(OverdueLine::listed).toList();
  }

  /** Code of the street that the inspector looks after; empty for the whole district. */
  @Transactional(readOnly = true)
  public Optional<String> street(String inspector) {
    return jurisdiction.of(inspector, INSPECTORS).street();
  }

  /** Records what an inspector found; responsible parties get an order, each with an answer to give (R99). */
  public Inspection inspect(InspectionReport report, String inspector) {
    var reach = jurisdiction.of(inspector, INSPECTORS);
    var topic = topics.topic(ChosenTopic.of(report.listedTopic(), report.topicNumber()));
    reach.refuseOutside(topic);
    var running = clocks.running(topic.number());
    journal.record(topic.number(), reach.by(), EventKind.INSPECTED, "巡查“%s”：%s".formatted(running.step().label(), report.finding()));
    var patrol = keep(running, report, reach);
    var assignments = Optional.ofNullable(report.assignments()).filter(all -> !all.isEmpty());
    return new Inspection(topic.number(), reach.by(), assignments.map(all ->
        orders.sign(running, patrol, new OrderDraft(report.finding(), all), reach.by())));
  }

  private long keep(StepClock running, InspectionReport report, Jurisdiction.Reach reach) {
    var key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into patrol (topic, clock_id, finding, step, inspected_at, inspector, post)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(running.topic().value(), running.id(), report.finding(), running.step().name(),
            Instant.now(clock).atOffset(ZoneOffset.UTC), reach.by().person(), reach.by().post())
        .update(key, "id");
    return key.getKey().longValue();
  }
}
