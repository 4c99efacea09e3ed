package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.InspectionDesk;
import roundtable.overdue.OverdueDesk;
import roundtable.overdue.OverdueLine;
import roundtable.overdue.OverdueStage;

/** {@code overdue-supervision.bpmn}: 由区民政局、各街道全过程督查. Topics that are late, stand still, or are put off for a reason. */
class OverdueSupervisionTest extends Story {

  private static final int ALL = 10_000;
  @Autowired private FormService forms;
  @Autowired private InspectionDesk inspections;
  @Autowired private OverdueDesk clocks;
  @Autowired private NoteDesk notes;

  // ——— the window screens of 金圣小区

  @Test
  @DisplayName("1月24日巡查发现“协调对接中”：督办施工方、住建局、社区三方，逐一答复，15/15完工")
  void theInspectorFindsTheWindowScreensStandingStillAndThreePartiesAnswer() {
    var screens = screensStandingStill();
    clock.set("2022-01-24T10:00:00+08:00");
    var line = line("cyz.jiwei", screens);
    assertThat(line.stale()).isTrue();
    assertThat(line.stage()).isEqualTo(OverdueStage.REMINDED);
    inspect("cyz.jiwei", screens, "15户未装金刚纱窗网，台账只写“协调对接中”", THREE_PARTIES);
    var asked = supervisionTasks(screens);
    assertThat(asked).extracting(this::postOf).containsExactlyInAnyOrder(
        "XH-CYZ.street-clerk", "XH-ZJJ.department-liaison", "XH-CYZ-JS.community-cadre");
    assertThat(count("select count(*) from order_party where topic = ? and name = '施工方（某电梯工程公司）'", screens.value()))
        .isEqualTo(1);
    assertThat(catchThrowable(() -> complete("tlsc.zhuangan", asked.get(0), orderAnswer("代答")))).isNotNull();
    assertThat(wordsOf(catchThrowable(() -> complete("admin", asked.get(0), orderAnswer("代答"))))).contains("您不在");
    asked.forEach(party -> complete(holderOf(party), party, orderAnswer("第%s方已到场，25日完成".formatted(postOf(party)))));
    assertThat(supervisionTasks(screens)).isEmpty();
    clock.set("2022-01-25T16:00:00+08:00");
    complete(screens, "recordProgress", Answers.progress(households(1, 15), true));
    assertThat(happened(screens)).contains(EventKind.INSPECTED, EventKind.ORDER_SIGNED, EventKind.ORDER_ANSWERED,
        EventKind.PROJECT_FINISHED).doesNotContain(EventKind.STEP_OVERDUE);
    assertThat(count("select units_done from progress where topic = ? order by id desc limit 1", screens.value())).isEqualTo(15);
    assertThat(journal.firstBrokenEntry(screens)).isEmpty();
  }

  @Test
  @DisplayName("巡查可以只作记录；别的街道、别的岗位不能巡查，编号写错的读到一句话")
  void anInspectionMayBeARecordOnlyAndOnlyForOnesOwnStreet() {
    var screens = screensStandingStill();
    clock.set("2022-01-24T10:00:00+08:00");
    assertThat(wordsOf(catchThrowable(() -> inspect("nz.jiwei", screens, "x", "")))).contains("不在您所在的街道");
    assertThat(wordsOf(catchThrowable(() -> inspect("cyz.jiwei", new TopicNumber("YT-2022-99999"), "x", ""))))
        .contains("YT-2022-99999");
    assertThat(wordsOf(catchThrowable(() -> inspect("cyz.jiwei", screens, "x", "月亮公司，2022-01-26，到场")))).contains("月亮公司");
    assertThat(wordsOf(catchThrowable(() -> inspect("cyz.jiwei", screens, "x", "区住建局，2022-01-20，到场"))))
        .contains("不能早于今天");
    assertThat(wordsOf(catchThrowable(() ->
        inspect("cyz.jiwei", screens, "x", "区住建局，2022-01-26，到场\n区住建局，2022-01-27，再到场")))).contains("列了两次");
    assertThat(catchThrowable(() -> inspect("js.zhuangan", screens, "x", ""))).hasMessageContaining("js.zhuangan");
    assertThat(wordsOf(catchThrowable(() -> inspections.queue("js.zhuangan", ALL)))).contains("您目前不在这些岗位上");
    assertThat(count("select count(*) from patrol where topic = ?", screens.value())).isZero();
    inspect("lsh.zhuanzhi01", screens, "已约三方明日到场", "");
    assertThat(supervisionTasks(screens)).isEmpty();
    assertThat(count("select count(*) from patrol where topic = ?", screens.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("停滞按逾期督办：空话和重复的话不算进展、不算答复；有新进展，停滞重新计日")
  void standingStillCountsAsOverdueAndAStaleNoteNeitherResetsNorSatisfies() {
    var screens = screensStandingStill();
    clock.set("2022-01-20T10:00:00+08:00");
    complete(screens, "recordProgress", progress("ｘ栋 已量尺寸，等厂家排期！"));
    assertThat(standstill(screens)).as("20日之后5个工作日").isEqualTo("2022-01-27");
    clock.set("2022-01-26T10:00:00+08:00");
    complete(screens, "recordProgress", progress("X栋已量尺寸 等厂家排期"));
    complete(screens, "recordProgress", progress("高度重视，正在推进，抓紧落实。"));
    assertThat(standstill(screens)).isEqualTo("2022-01-27");
    assertThat(notes.staleNotes(screens)).hasSize(3);
    itIs(screens, "2022-01-27T23:59:59+08:00");
    assertThat(happened(screens)).doesNotContain(EventKind.STEP_OVERDUE);
    itIs(screens, "2022-01-28T00:00:00+08:00");
    assertThat(supervisionNames(screens)).containsExactly("answerUrge");
    assertThat(refused(screens, "answerUrge", urgeAnswer("协调对接中"))).contains("没有新进展");
    assertThat(refused(screens, "answerUrge", urgeAnswer("X栋，已量尺寸；等厂家排期"))).as("报过的进展再说一遍").contains("没有新进展");
    assertThat(refused(screens, "answerUrge", with(urgeAnswer("已换厂家"), "doneBy", "2022-01-01"))).contains("不能早于今天");
    complete(screens, "answerUrge", urgeAnswer("已换厂家，29日送货"));
    assertThat(standstill(screens)).as("答复不是进展").isEqualTo("2022-01-27");
    itIs(screens, "2022-02-07T00:00:00+08:00");
    assertThat(supervisionNames(screens)).containsExactly("signOrder");
    assertThat(holderOf(task(screens, "signOrder"))).as("联络员就是承办人，由上一级签发").isEqualTo("cyz.shuji");
  }

  @Test
  @DisplayName("停滞督办之后有了新进展：后面的督办日、移送日随之后移")
  void realProgressMovesWhatIsStillToCome() {
    var screens = screensStandingStill();
    itIs(screens, "2022-01-26T00:00:00+08:00");
    complete(screens, "recordProgress", Answers.progress("第1户", false));
    itIs(screens, "2022-01-29T00:00:00+08:00");
    assertThat(supervisionNames(screens)).containsExactly("answerUrge");
    itIs(screens, "2022-02-10T00:00:00+08:00");
    assertThat(supervisionNames(screens)).as("26日之后第5个工作日是2月7日，督办日是再后3个工作日").containsExactly("answerUrge", "signOrder");
    assertThat(happened(screens).stream().filter(EventKind.STEP_OVERDUE::equals)).hasSize(1);
  }

  // ——— the step's own dates

  @Test
  @DisplayName("黄色、红色、催办、督办、提请移送，都在《七步时限》定的那一天")
  void everyStageComesOnItsDayAndTheStepsEndEndsItsSupervision() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    assertStage(topic, "2022-01-09T10:00:00+08:00", null);
    assertStage(topic, "2022-01-10T10:00:00+08:00", OverdueStage.REMINDED);
    assertStage(topic, "2022-01-11T10:00:00+08:00", OverdueStage.REMINDED);
    itIs(topic, "2022-01-11T23:59:59+08:00");
    assertThat(supervisionNames(topic)).isEmpty();
    itIs(topic, "2022-01-12T00:00:00+08:00");
    assertStage(topic, "2022-01-12T10:00:00+08:00", OverdueStage.URGED);
    assertThat(postOf(task(topic, "answerUrge"))).isEqualTo("XH-CYZ-JS.community-secretary");
    itIs(topic, "2022-01-14T00:00:00+08:00");
    assertStage(topic, "2022-01-14T10:00:00+08:00", OverdueStage.SUPERVISED);
    assertThat(holderOf(task(topic, "signOrder"))).isEqualTo("cyz.lianluo");
    assertThat(refused(topic, "signOrder", order("施工方，2022-01-20，到场"))).contains("施工方", "单位全称");
    assertThat(refused(topic, "signOrder", Map.of("problem", "未筛选"))).isEqualTo("请至少列出一个责任方");
    assertThat(refused("admin", topic, "signOrder", order("金圣社区，2022-01-20，筛选"))).contains("您不在");
    complete(topic, "signOrder", order("金圣社区，2022-01-20，完成筛选"));
    assertThat(postOf(task(topic, "answerOrder"))).isEqualTo("XH-CYZ-JS.community-cadre");
    assertThat(paper(topic, "answerOrder")).contains("要做的事", "完成筛选", "2022年1月20日", "2022年1月11日");
    assertStage(topic, "2022-01-25T10:00:00+08:00", OverdueStage.REFERRED);
    assertThat(line("cyz.jiwei", topic).daysOver()).isEqualTo(14);
    complete(topic, "screenTopic", Answers.screening());
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKey("overdue-supervision").count()).isZero();
    assertThat(line("cyz.jiwei", topic)).isNull();
  }

  @Test
  @DisplayName("提请移送由人确认：不提请的写明理由；提请的交给移送流程")
  void aPersonDecidesAboutTheReferral() {
    var declined = referable();
    assertThat(refused(declined, "confirmReferral", Map.of("proposed", "false"))).isEqualTo("请填写事实和理由");
    assertThat(refused(declined, "confirmReferral", Map.of("proposed", "true", "facts", "拖延"))).isEqualTo("提请移送的，请选择移送情形");
    complete(declined, "confirmReferral", Map.of("proposed", "false", "facts", "社区疫情封控，非主观拖延"));
    var proposed = referable();
    complete(proposed, "confirmReferral", Map.of("proposed", "true", "ground", "PROCRASTINATION", "facts", "催办督办后仍未筛选"));
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(proposed.value()).tenantIdIn("sealed").count())
        .as("秘书长再看一次").isEqualTo(1);
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(declined.value()).tenantIdIn("sealed").count()).isZero();
    assertThat(decision(declined)).isEqualTo("false null 社区疫情封控，非主观拖延 cyz.lianluo");
    assertThat(decision(proposed)).isEqualTo("true PROCRASTINATION 催办督办后仍未筛选 cyz.lianluo");
    assertThat(journal.timeline(proposed)).as("被督办的单位看得到时间线，移送不写在里面")
        .noneMatch(event -> event.detail().contains("移送"));
  }

  @Test
  @DisplayName("催办、督办单都答复了，步骤完成才算完；答复过的不能再答")
  void answersDoNotEndTheSupervisionTheStepDoes() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-01-12T00:00:00+08:00");
    complete(topic, "answerUrge", urgeAnswer("明天上门核实"));
    itIs(topic, "2022-01-14T00:00:00+08:00");
    complete(topic, "signOrder", order("金圣社区，2022-01-20，完成筛选"));
    assertThat(refused(topic, "answerOrder", orderAnswer("明天上门核实"))).as("与催办的答复相同").contains("没有新进展");
    assertThat(refused(topic, "answerOrder", Map.of("answer", "已核实", "completed", "true"))).contains("佐证材料");
    complete(topic, "answerOrder", orderAnswer("已上门核实4户"));
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(count("select count(*) from order_party where topic = ? and answered_at is not null", topic.value())).isEqualTo(1);
    itIs(topic, "2022-01-25T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("confirmReferral");
    complete(topic, "screenTopic", Answers.screening());
    assertThat(supervisionTasks(topic)).isEmpty();
  }

  @Test
  @DisplayName("没有放假安排的年份：什么都不会自行发生，时限写明待国务院通知")
  void nothingHappensByItselfInAnUnknownYear() {
    clock.set("2041-03-01T09:00:00+08:00");
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2042-03-01T00:00:00+08:00");
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(task(topic, "screenTopic").getDueDate()).isNull();
    assertThat(journal.timeline(topic)).anyMatch(event -> event.detail().contains("待国务院通知"));
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, extension(5))))).contains("待国务院通知");
  }

  @Test
  @DisplayName("七个步骤各有一个到期计时")
  void everyStepIsSupervisedWhenItsDayComes() {
    var topic = raise("js.zhuangan", Answers.intake("中山村小区加装电梯"));
    late(topic, "screenTopic", Answers.screening());
    late(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", Answers.opinions());
    late(topic, "analyseTopic", Answers.analysis());
    complete(topic, "acceptTopic", Answers.accepted());
    convene(topic, in(3) + "T09:00");
    supervised(topic, 3);
    complete(topic, "deliberate", Answers.meeting(LocalDate.now(clock).minusDays(1) + "T09:00"));
    late(topic, "draftTaskPlan", with(Answers.taskPlan("朝阳洲街道"), "targetDate", "2024-09-10"));
    allAgree(topic);
    complete(topic, "publishNotice", Answers.publication());
    itIs(topic, in(20) + "T00:00:00+08:00");
    late(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start(LocalDate.now(clock).toString()));
    complete(topic, "recordProgress", Answers.progress("4栋4单元\n2栋5单元", true));
    late(topic, "checkProgress", with(Answers.check(), "passed", "false", "rectification", "补装扶手"));
    complete(topic, "rectify", Map.of("rectified", "正在推进", "evidence", "照片2"));
    assertThat(happened(topic)).contains(EventKind.NO_PROGRESS);
    assertThat(happened(topic).stream().filter(EventKind.STEP_OVERDUE::equals)).hasSize(7);
  }

  @Test
  @DisplayName("两人同时签发：只有一份督办单")
  void twoWhoSignAtOnceLeaveOneOrder() throws Exception {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-01-12T00:00:00+08:00");
    itIs(topic, "2022-01-14T00:00:00+08:00");
    var task = task(topic, "signOrder");
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> sign = () -> {
        complete("cyz.lianluo", task, order("金圣社区，2022-01-20，完成筛选"));
        return true;
      };
      assertThat(threads.invokeAll(List.of(sign, sign)).stream().filter(OverdueSupervisionTest::succeeded)).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("select count(*) from supervision_order where topic = ?", topic.value())).isEqualTo(1);
    assertThat(supervisionNames(topic)).containsExactly("answerOrder", "answerUrge");
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  // ——— 时限变更

  @Test
  @DisplayName("延期：五个日期、待办的到期日和计时一并后移，原定时限照留；只有督查岗位能办")
  void anExtensionMovesEveryDateTogetherAndKeepsTheFirstLimit() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    var due = task(topic, "screenTopic").getDueDate();
    assertThat(catchThrowable(() -> change("js.zhuangan", topic, extension(4)))).hasMessageContaining("js.zhuangan");
    assertThat(wordsOf(catchThrowable(() -> change("nz.lianluo", topic, extension(4))))).contains("不在您所在的街道");
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, extension(0))))).contains("1至60个工作日");
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, Map.of("paused", "false", "workingDays", 4)))))
        .isEqualTo("请填写理由");
    change("cyz.lianluo", topic, extension(4));
    var running = clocks.running(topic);
    assertThat(running.dueOn()).contains(LocalDate.of(2022, 1, 17));
    assertThat(running.firstDueOn()).contains(LocalDate.of(2022, 1, 11));
    assertThat(task(topic, "screenTopic").getDueDate()).isAfter(due);
    assertThat(happened(topic)).contains(EventKind.LIMIT_EXTENDED);
    itIs(topic, "2022-01-17T23:59:59+08:00");
    assertThat(supervisionTasks(topic)).isEmpty();
    itIs(topic, "2022-01-18T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("answerUrge");
    change("lsh.zhuanzhi01", topic, extension(10));
    itIs(topic, "2022-01-20T00:00:00+08:00");
    assertThat(supervisionNames(topic)).as("督办日随延期后移").containsExactly("answerUrge");
    assertThat(count("select count(*) from limit_change where topic = ?", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("暂停计时期间不催不督；恢复后剩余的工作日与暂停当天相同")
  void aPausedClockStandsAndGoesOnWithTheDaysThatWereLeft() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    clock.set("2022-01-06T10:00:00+08:00");
    change("cyz.lianluo", topic, PAUSE);
    assertThat(task(topic, "screenTopic").getDueDate()).isNull();
    complete(topic, "screenTopic", with(Answers.screening(), "ready", "false"));
    assertThat(task(topic, "reviewPostponed").getDueDate()).as("暂停期间新的待办也没有到期日").isNull();
    complete(topic, "reviewPostponed", Map.of("decision", "RESUME", "reason", "已摸清户数"));
    assertThat(wordsOf(catchThrowable(() -> change("cyz.lianluo", topic, PAUSE)))).contains("已经暂停");
    itIs(topic, "2022-01-20T10:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("resumeLimit");
    assertThat(line("cyz.jiwei", topic)).isNull();
    assertThat(refused(topic, "resumeLimit", Map.of())).isEqualTo("请填写恢复计时的理由");
    complete(topic, "resumeLimit", Map.of("reason", "封控解除"));
    assertThat(task(topic, "screenTopic").getDueDate()).isNotNull();
    assertThat(clocks.running(topic).dueOn()).contains(LocalDate.of(2022, 1, 25));
    assertThat(clocks.running(topic).firstDueOn()).contains(LocalDate.of(2022, 1, 11));
    itIs(topic, "2022-01-25T23:59:59+08:00");
    assertThat(supervisionTasks(topic)).isEmpty();
    itIs(topic, "2022-01-26T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("answerUrge");
    assertThat(happened(topic)).contains(EventKind.LIMIT_PAUSED, EventKind.LIMIT_RESUMED);
  }

  @Test
  @DisplayName("暂停期间步骤完成的，不必再恢复")
  void aStepThatEndsWhileItsClockStandsNeedsNoResumption() {
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    change("cyz.lianluo", topic, PAUSE);
    complete(topic, "screenTopic", Answers.screening());
    assertThat(supervisionTasks(topic)).isEmpty();
    assertThat(task(topic, "visitHouseholds").getDueDate()).isNotNull();
  }

  // ——— what the stories are made of

  private static final String THREE_PARTIES = """
      施工方，2022-01-26，重新复尺下单、联系工人
      区住建局，2022-01-25，到场核对尺寸
      金圣社区，2022-01-25，通知15户留人在家""";

  private static final Map<String, Object> PAUSE = Map.of("paused", "true", "reason", "疫情封控，不能入户");

  private static Map<String, Object> extension(int workingDays) {
    return Map.of("paused", "false", "workingDays", workingDays, "reason", "等待产权单位答复");
  }

  private TopicNumber screensStandingStill() {
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

  private TopicNumber referable() {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    itIs(topic, "2022-01-12T00:00:00+08:00");
    itIs(topic, "2022-01-25T00:00:00+08:00");
    assertThat(supervisionNames(topic)).containsExactly("answerUrge", "confirmReferral", "signOrder");
    return topic;
  }

  private void late(TopicNumber topic, String task, Map<String, Object> answers) {
    supervised(topic, (int) happened(topic).stream().filter(EventKind.STEP_OVERDUE::equals).count());
    complete(topic, task, answers);
  }

  private void supervised(TopicNumber topic, int before) {
    itIs(topic, clocks.running(topic).dueOn().orElseThrow().plusDays(1) + "T00:00:00+08:00");
    assertThat(happened(topic).stream().filter(EventKind.STEP_OVERDUE::equals)).hasSize(before + 1);
  }

  private LocalDate in(int days) {
    return LocalDate.now(clock).plusDays(days);
  }

  private void inspect(String person, TopicNumber topic, String finding, String assignments) {
    as(person, () -> runtime.startProcessInstanceByKey("inspection",
        Map.of("topicNumber", topic.value(), "finding", finding, "assignments", assignments)));
  }

  private void change(String person, TopicNumber topic, Map<String, Object> answers) {
    as(person, () -> runtime.startProcessInstanceByKey("limit-change", with(answers, "topicNumber", topic.value())));
  }

  private OverdueLine line(String inspector, TopicNumber topic) {
    return inspections.queue(inspector, ALL).stream().filter(each -> each.topic().equals(topic)).findFirst().orElse(null);
  }

  private void assertStage(TopicNumber topic, String time, OverdueStage stage) {
    clock.set(time);
    var line = line("cyz.jiwei", topic);
    assertThat(line == null ? null : line.stage()).as(time).isEqualTo(stage);
    assertThat(line("nz.jiwei", topic)).isNull();
    assertThat(line("lsh.zhuanzhi01", topic)).isEqualTo(line);
  }

  private List<Task> supervisionTasks(TopicNumber topic) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKeyIn("overdue-supervision", "inspection", "limit-change").list();
  }

  private List<String> supervisionNames(TopicNumber topic) {
    return supervisionTasks(topic).stream().map(t -> t.getTaskDefinitionKey().substring("userTask_".length())).sorted().toList();
  }

  private String standstill(TopicNumber topic) {
    return jdbc.sql("select standstill_on from step_clock where topic = ? and ended_at is null").param(topic.value())
        .query(LocalDate.class).single().toString();
  }

  /** The form as the Tasklist shows it. */
  private String paper(TopicNumber topic, String task) {
    var open = task(topic, task);
    return as(holderOf(open), () -> {
      try (var form = forms.getDeployedTaskForm(open.getId())) {
        return new String(form.readAllBytes(), StandardCharsets.UTF_8);
      }
    });
  }

  private String decision(TopicNumber topic) {
    return jdbc.sql("select proposed, ground, facts, decided_by from referral_decision where topic = ?").param(topic.value())
        .query((row, n) -> "%s %s %s %s".formatted(row.getBoolean(1), row.getString(2), row.getString(3), row.getString(4)))
        .single();
  }

  private static Map<String, Object> progress(String content) {
    return Map.of("content", content, "finished", "false");
  }

  private static Map<String, Object> urgeAnswer(String measures) {
    return Map.of("cause", "厂家排期", "measures", measures, "doneBy", "2022-12-31");
  }

  private static Map<String, Object> orderAnswer(String answer) {
    return Map.of("answer", answer, "completed", "false");
  }

  private static Map<String, Object> order(String assignments) {
    return Map.of("problem", "超过时限未完成", "assignments", assignments);
  }

  private static String households(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj("第%d户"::formatted).collect(Collectors.joining("\n"));
  }

  private static boolean succeeded(Future<Boolean> result) {
    try {
      return result.get();
    } catch (Exception refused) {
      return false;
    }
  }
}
