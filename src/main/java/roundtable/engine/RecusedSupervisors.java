package roundtable.engine;

import org.camunda.bpm.engine.TaskService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;

/** 回避: whether a referral is proposed is decided by nobody whose own unit an order has named since the task was given out (R17, R97). */
@Component
class RecusedSupervisors {

  private static final String OF_NAMED_UNITS = """
      select k.id_, l.group_id_, e.business_key_ from act_ru_task k
        join act_ru_identitylink l on l.task_id_ = k.id_ and l.type_ = 'candidate' and l.group_id_ is not null
        join act_ru_execution e on e.id_ = k.proc_inst_id_
        join act_ru_variable v on v.proc_inst_id_ = k.proc_inst_id_ and v.name_ = 'clockId'
       where k.task_def_key_ = 'userTask_confirmReferral' and k.tenant_id_ is null and exists (
         select 1 from supervision_order o join order_party p on p.order_number = o.number
          where o.clock_id = v.long_ and l.group_id_ like p.unit || '.%')
       order by k.id_
      """;

  private final TaskService tasks;
  private final SupervisionPosts posts;
  private final JdbcClient jdbc;

  RecusedSupervisors(TaskService tasks, SupervisionPosts posts, JdbcClient jdbc) {
    this.tasks = tasks;
    this.posts = posts;
    this.jdbc = jdbc;
  }

  /** Gives their tasks to the secretariat. */
  void handOn() {
    jdbc.sql(OF_NAMED_UNITS).query((row, n) -> new Named(row.getString(1), row.getString(2), row.getString(3))).list()
        .forEach(this::handOn);
  }

  private void handOn(Named task) {
    var secretariat = posts.secretariat(new TopicNumber(task.topic()));
    if (!secretariat.equals(task.post())) {
      tasks.addCandidateGroup(task.id(), secretariat);
      tasks.deleteCandidateGroup(task.id(), task.post());
      tasks.setAssignee(task.id(), null);
    }
  }

  private record Named(String id, String post, String topic) {}
}
