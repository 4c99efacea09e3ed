package roundtable.bench;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Membership;
import roundtable.story.WholeFlow;
import roundtable.story.WholeFlow.Act;

/** Takes topics through the flow, each act by somebody whose post has the task. */
final class Player {

  private static final String OPEN = """
      select t.id_ as task, l.group_id_ as post
        from act_ru_execution p
        join act_ru_task t on t.proc_inst_id_ = p.id_
        join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
       where p.business_key_ = ? and t.task_def_key_ = ? order by t.id_""";
  private static final String DUE = """
      select j.id_ from act_ru_execution p join act_ru_job j on j.process_instance_id_ = p.id_
       where p.business_key_ = ? and j.duedate_ <= ?""";

  private final Product product;
  private final Map<String, String> holders;
  private final Map<String, List<String>> posts = new ConcurrentHashMap<>();

  Player(Product product) {
    this.product = product;
    this.holders = product.bean(DutyRoster.class).memberships(product.today()).stream()
        .collect(Collectors.toMap(Membership::post, Membership::person, (first, second) -> first));
  }

  /** What is done besides while somebody acts: timing, counting, recording. */
  @FunctionalInterface
  interface Around {
    void act(String name, Runnable work);
  }

  private record Open(String task, String post) {}

  /** Registers a topic and goes through the acts; answers its number. Finding the next task is no part of an act. */
  String play(List<Act> acts, Around around) {
    product.clock().set(WholeFlow.REGISTERED_AT);
    var topic = new String[1];
    as(WholeFlow.REGISTRAR, () -> around.act("registerTopic", () -> topic[0] = product.bean(RuntimeService.class)
        .startProcessInstanceByKey("seven-step-flow", WholeFlow.intake()).getBusinessKey()));
    acts.forEach(act -> play(topic[0], act, around));
    return topic[0];
  }

  private void play(String topic, Act act, Around around) {
    product.clock().set(act.at());
    if (act.isOfTheClock()) {
      var due = due(topic);
      around.act(act.task(), () -> due.forEach(product.bean(ManagementService.class)::executeJob));
      return;
    }
    var open = open(topic, "userTask_" + act.task());
    as(holders.get(open.post()), () -> around.act(act.task(),
        () -> product.bean(TaskService.class).complete(open.task(), act.answers())));
  }

  private Open open(String topic, String task) {
    return product.jdbc().sql(OPEN).params(topic, task).query(Open.class).list().stream().findFirst()
        .orElseThrow(() -> new IllegalStateException("%s: no %s".formatted(topic, task)));
  }

  private List<String> due(String topic) {
    return product.jdbc().sql(DUE).params(topic, Timestamp.from(product.clock().instant())).query(String.class).list();
  }

  private void as(String person, Runnable act) {
    var identity = product.bean(IdentityService.class);
    identity.setAuthentication(person, posts.computeIfAbsent(person, this::postsOf));
    try {
      act.run();
    } finally {
      identity.clearAuthentication();
    }
  }

  private List<String> postsOf(String person) {
    return product.bean(IdentityService.class).createGroupQuery().groupMember(person).list().stream().map(Group::getId)
        .toList();
  }
}
