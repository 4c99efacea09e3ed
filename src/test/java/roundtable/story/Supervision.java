package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.InspectionDesk;
import roundtable.overdue.OverdueDesk;
import roundtable.overdue.OverdueLine;
import roundtable.overdue.OverdueStage;

/** What the stories of 督办, 巡查 and 时限变更 have in common. */
abstract class Supervision extends Story {

  static final int ALL = 10_000;
  @Autowired FormService forms;
  @Autowired InspectionDesk inspections;
  @Autowired OverdueDesk clocks;
  @Autowired NoteDesk notes;

  static final String THREE_PARTIES = """
      施工方，2022-01-26，重新复尺下单、联系工人
      区住建局，2022-01-25，到场核对尺寸
      金圣社区，2022-01-25，通知15户留人在家""";

  static final Map<String, Object> PAUSE = Map.of("paused", "true", "reason", "疫情封控，不能入户");

  static Map<String, Object> extension(int workingDays) {
    return Map.of("paused", "false", "workingDays", workingDays, "reason", "等待产权单位答复");
  }

  TopicNumber screensStandingStill() {
    var plan = with(Answers.taskPlan("朝阳洲街道"), "amount", 0, "funding", "", "resources", "物业公司负责安装",
        "units", households(1, 15));
    var screens = passed("js.zhuangan", plan);
    complete(screens, "appointCommittee", Answers.committee());
    complete(screens, "startProject", Answers.start("2022-01-18"));
    complete(screens, "recordProgress", progress("协调对接中"));
    assertThat(happened(screens)).contains(EventKind.PROGRESS_RECORDED, EventKind.NO_PROGRESS);
    assertThat(standstill(screens)).isEqualTo("2022-01-25");
    return screens;
  }

  TopicNumber referable() {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-01-12T00:00:00+08:00");
    itIs(topic, "2022-01-25T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("answerUrge", "confirmReferral", "signOrder");
    return topic;
  }

  void late(TopicNumber topic, String task, Map<String, Object> answers) {
    supervised(topic, (int) happened(topic).stream().filter(EventKind.STEP_OVERDUE::equals).count());
    complete(topic, task, answers);
  }

  void supervised(TopicNumber topic, int before) {
    itIs(topic, clocks.running(topic).dueOn().orElseThrow().plusDays(1) + "T00:00:00+08:00");
    assertThat(happened(topic).stream().filter(EventKind.STEP_OVERDUE::equals)).hasSize(before + 1);
  }

  LocalDate in(int days) {
    return LocalDate.now(clock).plusDays(days);
  }

  void inspect(String person, TopicNumber topic, String finding, String assignments) {
    as(person, () -> runtime.startProcessInstanceByKey("inspection",
        Map.of("topicNumber", topic.value(), "finding", finding, "assignments", assignments)));
  }

  void change(String person, TopicNumber topic, Map<String, Object> answers) {
    as(person, () -> runtime.startProcessInstanceByKey("limit-change", with(answers, "topicNumber", topic.value())));
  }

  OverdueLine line(String inspector, TopicNumber topic) {
    return inspections.queue(inspector, ALL).stream().filter(each -> each.topic().equals(topic)).findFirst().orElse(null);
  }

  void assertStage(TopicNumber topic, String time, OverdueStage stage) {
    clock.set(time);
    var line = line("cyz.jiwei", topic);
    assertThat(line == null ? null : line.stage()).as(time).isEqualTo(stage);
    assertThat(line("nz.jiwei", topic)).isNull();
    assertThat(line("lsh.zhuanzhi01", topic)).isEqualTo(line);
  }

  List<Task> supervisionTasks(TopicNumber topic) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKeyIn("overdue-supervision", "inspection", "limit-change").list();
  }

  List<String> supervisionNames(TopicNumber topic) {
    return supervisionTasks(topic).stream().map(t -> t.getTaskDefinitionKey().substring("userTask_".length())).sorted().toList();
  }

  String standstill(TopicNumber topic) {
    return jdbc.sql("select standstill_on from step_clock where topic = ? and ended_at is null").param(topic.value())
        .query(LocalDate.class).single().toString();
  }

  /** The form as the Tasklist shows it. */
  String paper(TopicNumber topic, String task) {
    var open = task(topic, task);
    return as(holderOf(open), () -> {
      try (var form = forms.getDeployedTaskForm(open.getId())) {
        return new String(form.readAllBytes(), StandardCharsets.UTF_8);
      }
    });
  }

  /** The form with which a process begins, as that person sees it. */
  String startForm(String person, String process) {
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    return as(person, () -> new String(forms.getDeployedStartForm(definition).readAllBytes(), StandardCharsets.UTF_8));
  }

  String decision(TopicNumber topic) {
    return jdbc.sql("select proposed, ground, facts, decided_by from referral_decision where topic = ?").param(topic.value())
        .query((row, n) -> "%s %s %s %s".formatted(row.getBoolean(1), row.getString(2), row.getString(3), row.getString(4)))
        .single();
  }

  static Map<String, Object> progress(String content) {
    return Map.of("content", content, "finished", "false");
  }

  static Map<String, Object> urgeAnswer(String measures) {
    return Map.of("cause", "厂家排期", "measures", measures, "doneBy", "2022-12-31");
  }

  static Map<String, Object> orderAnswer(String answer) {
    return Map.of("answer", answer, "completed", "false");
  }

  static Map<String, Object> order(String assignments) {
    return Map.of("problem", "超过时限未完成", "assignments", assignments);
  }

  static String households(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj("第%d户"::formatted).collect(Collectors.joining("\n"));
  }

  static boolean succeeded(Future<Boolean> result) {
    try {
      return result.get();
    } catch (Exception refused) {
      return false;
    }
  }
}
