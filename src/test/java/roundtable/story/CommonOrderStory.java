package roundtable.story;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import roundtable.kernel.TopicNumber;

/** What the stories of 共性议题交办 are made of. */
abstract class CommonOrderStory extends WhistleStory {

  /** A running topic of the district, on 4 January. */
  TopicNumber district(String title) {
    var topic = accepted(title);
    lifted(topic);
    return topic;
  }

  /** The same at ⑥, from where it can be diverted, on 8 January. */
  TopicNumber atTheTable(String title) {
    var topic = planned("tlsc.zhuangan", title);
    lifted(topic);
    return topic;
  }

  // as two levels would have lifted it
  private void lifted(TopicNumber topic) {
    pastTheDesks(topic);
    jdbc.sql("update topic set level = 'DISTRICT' where number = ?").param(topic.value()).update();
  }

  static Map<String, Object> order(String department, TopicNumber... topics) {
    return Map.of("topics", Arrays.stream(topics).map(TopicNumber::value).collect(Collectors.joining("\n")),
        "department", department, "requirement", "摸清同类问题，逐题提出措施和时限");
  }

  static Map<String, Object> measures(TopicNumber one, String first, TopicNumber other, String second) {
    return Map.of("measures", "%s，%s\n%s，%s".formatted(one, first, other, second));
  }

  /** Its number. */
  String issue(Map<String, Object> answers) {
    return as("lsh.zhuanzhi01", () -> runtime.startProcessInstanceByKey("common-order", answers).getBusinessKey());
  }

  Task only(String order, String name) {
    return tasks.createTaskQuery().processInstanceBusinessKey(order).taskDefinitionKey("userTask_" + name).singleResult();
  }

  long running(String order) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(order).count();
  }

  static long id(String order) {
    return Long.parseLong(order.substring("GX-2022-".length()));
  }

  /** Moves the clock and runs what became due for the order, in the order of the dates. */
  void passes(String order, String time) {
    clock.set(time);
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(order).list().stream()
        .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).executable().orderByJobDuedate().asc().list().stream())
        .forEach(job -> management.executeJob(job.getId()));
  }
}
