package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.organisation.DutyRoster;

/** Open tasks of posts on which nobody stands any more: they go to the post that is on duty today, journaled. */
@Component
class VacatedTasks {

  private static final String HELD = "h.held_from <= :on and (h.held_to is null or h.held_to >= :on)";
  // sealed work has a tenant and posts of its own
  private static final String OF_VACANT_POSTS = """
      select k.id_, k.name_, l.group_id_, e.business_key_ from act_ru_task k
        join act_ru_identitylink l on l.task_id_ = k.id_ and l.type_ = 'candidate' and l.group_id_ is not null
        join act_ru_execution e on e.id_ = k.proc_inst_id_
      where k.tenant_id_ is null and e.business_key_ is not null
        and not exists (select 1 from holding h where h.post = l.group_id_ and\s""" + HELD + ") order by k.id_";
  private static final String OF_PEOPLE_WHO_LEFT = """
      select k.id_ from act_ru_task k where k.assignee_ is not null and k.tenant_id_ is null and not exists (
        select 1 from act_ru_identitylink l join holding h on h.post = l.group_id_ and h.person = k.assignee_ and\s""" + HELD + """
         where l.task_id_ = k.id_ and l.type_ = 'candidate') order by k.id_
      """;

  private final TaskService tasks;
  private final DutyRoster roster;
  private final TaskTopics topics;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final Clock clock;

  VacatedTasks(TaskService tasks, DutyRoster roster, TaskTopics topics, Journal journal, JdbcClient jdbc, Clock clock) {
    this.tasks = tasks;
    this.roster = roster;
    this.topics = topics;
    this.journal = journal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void handOn() {
    var today = LocalDate.now(clock);
    jdbc.sql(OF_VACANT_POSTS).param("on", today)
        .query((row, n) -> new Vacated(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list()
        .forEach(task -> handOn(task, today));
    jdbc.sql(OF_PEOPLE_WHO_LEFT).param("on", today).query(String.class).list().forEach(task -> tasks.setAssignee(task, null));
  }

  private void handOn(Vacated task, LocalDate today) {
    var duty = roster.successorOf(task.post(), today);
    if (duty.post().equals(task.post())) {
      return;
    }
    tasks.addCandidateGroup(task.id(), duty.post());
    tasks.deleteCandidateGroup(task.id(), task.post());
    var detail = "岗位空缺：%s，“%s”改由%s承办".formatted(roster.titleOf(task.post()), task.name(), duty.title());
    topics.of(task.about()).forEach(topic -> journal.record(topic, Official.SYSTEM, EventKind.VACANCY_SKIPPED, detail));
  }

  private record Vacated(String id, String name, String post, String about) {}
}
