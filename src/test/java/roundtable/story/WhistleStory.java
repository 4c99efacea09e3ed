package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import roundtable.journal.TopicEvent;
import roundtable.kernel.TopicNumber;

/** What the stories of 吹哨报到 and 共性议题交办 are made of. */
abstract class WhistleStory extends Story {

  static final String HOUSING = "XH-ZJJ.department-liaison";
  static final String CITY = "XH-CGJ.department-liaison";

  /** A topic of 铁路四村 that was accepted; it stands in step 2, on 4 January. */
  TopicNumber accepted(String title) {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("tlsc.zhuangan", Answers.intake(title));
    complete(topic, "screenTopic", Answers.screening());
    return topic;
  }

  void blow(String person, Map<String, Object> answers) {
    as(person, () -> runtime.startProcessInstanceByKey("whistle", answers));
  }

  /** What whoever tries to whistle reads; nothing of it is kept. */
  String refusedWhistle(String person, Map<String, Object> answers) {
    var before = count("select count(*) from whistle") + count("select count(*) from report_in");
    var thrown = catchThrowable(() -> blow(person, answers));
    assertThat(count("select count(*) from whistle") + count("select count(*) from report_in")).isEqualTo(before);
    return wordsOf(thrown);
  }

  static Map<String, Object> call(TopicNumber topic, String units) {
    return Map.of("topicNumber", topic.value(), "units", units, "reason", "4栋外墙砖脱落，砸坏一辆车", "place", "中山村小区4栋",
        "wantedOn", "2022-01-05", "asked", "到场鉴定危险程度，围挡", "urgent", "false");
  }

  static Map<String, Object> came() {
    return Map.of("ours", "true", "people", "梁小工（住建局）", "arrivedOn", "2022-01-05", "findings", "东墙空鼓三处，约6平方米",
        "measures", "当场围挡，6日组织维修单位铲除", "promisedBy", "2022-01-14");
  }

  static Map<String, Object> notOurs() {
    return Map.of("ours", "false", "notOurs", "外墙广告牌由城管执法部门审批", "responsible", "区城管执法局");
  }

  static Map<String, Object> confirmed() {
    return Map.of("arrived", "true");
  }

  /** The topic's open tasks of a process, by name, as {@code name@post}. */
  List<String> open(TopicNumber topic, String process) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey(process).list().stream()
        .map(task -> task.getTaskDefinitionKey().substring("userTask_".length()) + "@" + postOf(task)).sorted().toList();
  }

  Task taskOf(TopicNumber topic, String name, String post) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_" + name)
        .taskCandidateGroup(post).singleResult();
  }

  List<String> details(TopicNumber topic) {
    return journal.timeline(topic).stream().map(TopicEvent::detail).toList();
  }

  void vacated(String post, Runnable act) {
    jdbc.sql("update holding set held_to = date '2021-12-31' where post = ? and held_to is null").param(post).update();
    try {
      act.run();
    } finally {
      jdbc.sql("update holding set held_to = null where post = ? and held_to = date '2021-12-31'").param(post).update();
    }
  }

  /** A topic that the next task closes, on 18 January. */
  TopicNumber signedOff() {
    var topic = passed("tlsc.zhuangan", Answers.taskPlan("南站街道"));
    complete(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start("2022-01-18"));
    complete(topic, "recordProgress", Answers.progress("4栋4单元\n2栋5单元", true));
    complete(topic, "checkProgress", Answers.check());
    complete(topic, "signOff", Answers.signOff());
    return topic;
  }

  /** Diverts a topic that stands at ⑥: no agreement, then elsewhere. */
  void divert(TopicNumber topic) {
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "NO_AGREEMENT"));
    complete(topic, "reviewStalled", Map.of("decision", "DIVERT", "reason", "属产权纠纷", "divertTo", "区司法局"));
  }
}
