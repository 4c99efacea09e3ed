package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.delay.DelayLine;
import roundtable.delay.DelayLinesDesk;
import roundtable.engine.LateTasks;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;

/** {@code delayed-task.bpmn}: 任何一项任务过了期限没有人办，都有人催、有人督 (R46, R94, R99). */
class LateTasksTest extends CommonOrderStory {

  private static final String STREET = "XH-NZ.street-clerk";
  private static final String SECRETARIAT = "XH-LSH.secretariat";
  private static final String SECRETARY_GENERAL = "XH-LSH.secretary-general";
  private static final Map<String, Object> REMARK = Map.of("remark", "已电话了解，请于两日内确定报到部门");
  @Autowired private LateTasks late;
  @Autowired private DelayLinesDesk delays;

  @Test
  @DisplayName("期限当天不催，过了第一个工作日催办：任务名前标明，时间线写明；再查一遍不重复")
  void aLateTaskIsUrgedOnce() {
    var topic = disowned();
    assertThat(task(topic, "decideUnit").getDueDate()).isEqualTo("2022-01-07T23:59:59.000");
    itIsNow("2022-01-07T23:00:00+08:00");
    itIsNow("2022-01-09T12:00:00+08:00");
    assertThat(happened(topic)).as("周末不催").doesNotContain(EventKind.TASK_URGED);
    itIsNow("2022-01-10T08:00:00+08:00");
    late.press();
    assertThat(happened(topic)).containsOnlyOnce(EventKind.TASK_URGED);
    assertThat(details(topic)).contains("“确定报到部门：广告牌松动”的期限是2022年1月7日，尚未办理，请南站街道圆桌会联络员尽快办理");
    assertThat(task(topic, "decideUnit").getName()).isEqualTo("【催办】确定报到部门：广告牌松动");
    assertThat(line(topic)).satisfies(line -> {
      assertThat(line.holder()).isEqualTo("南站街道圆桌会联络员");
      assertThat(line.daysOver()).isEqualTo(3);
      assertThat(line.raised()).isZero();
    });
    assertThat(session("lsh.zhuanzhi01").get("/api/tasks/late").body()).contains(topic.value(), "确定报到部门");
    assertThat(session("nz.jiwei").get("/api/tasks/late").body()).as("本街道的").contains(topic.value());
    assertThat(session("cyz.jiwei").get("/api/tasks/late").body()).as("别的街道的看不到").doesNotContain(topic.value());
    assertThat(session("tlsc.zhuangan").get("/api/tasks/late").statusCode()).isEqualTo(422);
  }

  @Test
  @DisplayName("催办后仍不办：上一级督办，再不办提交更上一级，直到理事会秘书长；谁也不督办自己")
  void whatStandsStillGoesUpLevelByLevel() {
    var topic = disowned();
    itIsNow("2022-01-10T08:00:00+08:00");
    itIsNow("2022-01-12T08:00:00+08:00");
    assertThat(open(topic, "delayed-task")).as("街道的任务由理事会办公室督办").containsExactly("superviseTask@" + SECRETARIAT);
    assertThat(task(topic, "decideUnit").getName()).startsWith("【督办】确定报到部门");
    assertThat(task(topic, "superviseTask").getName()).as("几件逾期的各是各的").startsWith("督办逾期任务“确定报到部门”：");
    assertThat(task(topic, "superviseTask").getDueDate()).isEqualTo("2022-01-16T23:59:59.000");
    assertThat(refused(topic, "superviseTask", Map.of())).isEqualTo("请填写了解到的情况和督办意见");
    assertThat(refused(topic, "superviseTask", Map.of("remark", "正在协调，尽快落实到位"))).startsWith("督办意见只有“协调对接中”一类的话");
    complete(topic, "superviseTask", REMARK);
    assertThat(line(topic).remark()).isEqualTo("已电话了解，请于两日内确定报到部门");
    itIsNow("2022-01-17T08:00:00+08:00");
    assertThat(open(topic, "delayed-task")).containsExactly("superviseTask@" + SECRETARY_GENERAL);
    itIsNow("2022-01-20T08:00:00+08:00");
    itIsNow("2022-01-28T08:00:00+08:00");
    assertThat(open(topic, "delayed-task")).containsExactly("superviseTask@" + SECRETARY_GENERAL);
    assertThat(details(topic)).as("没有更上一级").containsOnlyOnce(
        "“确定报到部门：广告牌松动”逐级督办后仍未办理，留在逾期任务清单，由理事会办公室持续督办");
    assertThat(happened(topic).stream().filter(EventKind.TASK_URGED::equals)).hasSize(1);
    complete(topic, "decideUnit", Map.of("unit", "区城管执法局", "reason", "广告牌归城管"));
    assertThat(open(topic, "delayed-task")).as("任务办结，督办随之结束").isEmpty();
    assertThat(line(topic)).isNull();
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("承办的岗位在任务表单上方看到督办意见")
  void whoeverHasTheTaskReadsWhatWasSaid() {
    var topic = disowned();
    itIsNow("2022-01-10T08:00:00+08:00");
    itIsNow("2022-01-12T08:00:00+08:00");
    complete(topic, "superviseTask", REMARK);
    assertThat(session("nz.lianluo").get("/camunda/api/engine/engine/default/task/%s/deployed-form".formatted(task(topic, "decideUnit").getId())).body())
        .contains("督办任务", "请于两日内确定报到部门");
  }

  @Test
  @DisplayName("督查未报到本身也会逾期：由秘书长督办")
  void supervisionThatStandsStillIsSupervisedToo() {
    var topic = accepted("外墙砖脱落");
    blow("tlsc.zhuangan", with(call(topic, "区住建局"), "urgent", "true"));
    itIs(topic, "2022-01-07T00:00:00+08:00");
    assertThat(open(topic, "whistle")).contains("superviseReport@" + SECRETARIAT);
    itIsNow("2022-01-11T08:00:00+08:00");
    assertThat(marked(topic)).as("两项都过了期限：报到自己的催办、督查也已用完")
        .containsExactly("【催办】报到：外墙砖脱落", "【催办】督查未报到：外墙砖脱落");
    itIsNow("2022-01-13T08:00:00+08:00");
    assertThat(open(topic, "delayed-task")).as("部门的由理事会办公室督办，办公室自己的由秘书长督办")
        .containsExactly("superviseTask@" + SECRETARIAT, "superviseTask@" + SECRETARY_GENERAL);
    complete(topic, "reportIn", came());
    assertThat(open(topic, "delayed-task")).containsExactly("superviseTask@" + SECRETARY_GENERAL);
    complete(topic, "confirmArrival", confirmed());
    assertThat(open(topic, "delayed-task")).as("督查任务撤销，对它的督办也撤销").isEmpty();
  }

  @Test
  @DisplayName("巡查督办单到期不答复：催办，由街道督办，再到理事会办公室")
  void anInspectorsOrderIsPressedLikeAnyOther() {
    var topic = accepted("楼道堆物");
    as("nz.jiwei", () -> runtime.startProcessInstanceByKey("inspection", Map.of("topicNumber", topic.value(),
        "finding", "楼道堆物没有清", "assignments", "铁路四村社区，2022-01-06，清理楼道堆物")));
    itIsNow("2022-01-07T08:00:00+08:00");
    itIsNow("2022-01-11T08:00:00+08:00");
    assertThat(open(topic, "delayed-task")).containsExactly("superviseTask@" + STREET);
    itIsNow("2022-01-13T08:00:00+08:00");
    assertThat(open(topic, "delayed-task")).as("提交上一级，下一级的随之结束").containsExactly("superviseTask@" + SECRETARIAT);
    complete(topic, "answerOrder", Map.of("answer", "三处堆物已清走，楼道装了禁放牌", "completed", "false"));
    assertThat(open(topic, "delayed-task")).isEmpty();
  }

  @Test
  @DisplayName("圆桌会十步里跟进度拖着不写：照样催办、督办")
  void theTenStepsArePressed() {
    var topic = planned("tlsc.zhuangan", "楼道照明");
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    complete(topic, "publishResult", Answers.resultPublication("2022-01-08"));
    var due = task(topic, "followProgress").getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    itIsNow(due.plusDays(5) + "T08:00:00+08:00");
    assertThat(marked(topic)).contains("【催办】跟进度：楼道照明");
    complete(topic, "followProgress", Answers.followUp());
    assertThat(delays.open(Optional.empty())).noneMatch(line -> line.about().equals(topic.value()) && line.task().contains("跟进度"));
  }

  @Test
  @DisplayName("交办单的审核拖着：记入单上每个议题的时间线，由秘书长督办")
  void anOrdersTaskIsToldToEachOfItsTopics() {
    var one = district("屋面漏水");
    var other = district("外墙漏水");
    var order = issue(order("区住建局", one, other));
    complete("zjj.lianluo", only(order, "answerTopics"), measures(one, "三月底前翻修屋面", other, "三月底前修补外墙"));
    var due = only(order, "reviewAnswer").getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    clock.set(due.plusDays(5) + "T08:00:00+08:00");
    late.press();
    assertThat(details(one)).anyMatch(text -> text.startsWith("“审核答复：" + order));
    assertThat(details(other)).anyMatch(text -> text.startsWith("“审核答复：" + order));
    clock.set(due.plusDays(20) + "T08:00:00+08:00");
    late.press();
    assertThat(postOf(only(order, "superviseTask"))).isEqualTo(SECRETARY_GENERAL);
    complete(holderOf(only(order, "superviseTask")), only(order, "superviseTask"), Map.of("remark", "本周内审完"));
    assertThat(details(other)).anyMatch(text -> text.endsWith("本周内审完"));
    complete("lsh.zhuanzhi01", only(order, "reviewAnswer"), Map.of("accepted", "true"));
    assertThat(running(order)).isZero();
  }

  @Test
  @DisplayName("任务的期限后来推迟了：不再算逾期，标记去掉，督办撤销")
  void aTaskThatGotMoreTimeIsNotLateAnyMore() {
    var topic = disowned();
    itIsNow("2022-01-10T08:00:00+08:00");
    itIsNow("2022-01-12T08:00:00+08:00");
    var open = task(topic, "decideUnit");
    open.setDueDate(Date.from(Instant.parse("2022-01-20T15:59:59Z")));
    tasks.saveTask(open);
    late.press();
    assertThat(task(topic, "decideUnit").getName()).isEqualTo("确定报到部门：广告牌松动");
    assertThat(open(topic, "delayed-task")).isEmpty();
    assertThat(line(topic)).isNull();
  }

  @Test
  @DisplayName("延期以后又逾期：从新的期限起重新催办")
  void aTaskThatIsLateAgainIsUrgedAgain() {
    var topic = disowned();
    itIsNow("2022-01-10T08:00:00+08:00");
    var open = task(topic, "decideUnit");
    open.setDueDate(Date.from(Instant.parse("2022-01-12T15:59:59Z")));
    tasks.saveTask(open);
    itIsNow("2022-01-14T08:00:00+08:00");
    assertThat(line(topic).dueOn()).isEqualTo("2022-01-12");
    assertThat(happened(topic).stream().filter(EventKind.TASK_URGED::equals)).hasSize(2);
  }

  @Test
  @DisplayName("别的岗位不能替上一级写督办意见")
  void onlyThePostAboveInstructs() {
    var topic = disowned();
    itIsNow("2022-01-10T08:00:00+08:00");
    itIsNow("2022-01-12T08:00:00+08:00");
    assertThat(catchThrowable(() -> complete("nz.lianluo", task(topic, "superviseTask"), REMARK))).isNotNull();
    assertThat(happened(topic)).doesNotContain(EventKind.TASK_SUPERVISED);
  }

  /** A topic whose whistle waits for the street's decision since 4 January. */
  private TopicNumber disowned() {
    var topic = accepted("广告牌松动");
    blow("tlsc.zhuangan", call(topic, "区住建局"));
    complete(topic, "reportIn", notOurs());
    return topic;
  }

  private void itIsNow(String time) {
    clock.set(time);
    late.press();
  }

  private List<String> marked(TopicNumber topic) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskNameLike("【催办】%").list().stream()
        .map(task -> task.getName()).sorted().toList();
  }

  private DelayLine line(TopicNumber topic) {
    return delays.open(Optional.empty()).stream().filter(each -> each.about().equals(topic.value())).findFirst().orElse(null);
  }
}
