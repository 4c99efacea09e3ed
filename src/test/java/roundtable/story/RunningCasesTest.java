package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.OverdueDesk;

/** 在办事项移用新版时限: seen before, with a reason, never a running notice, never late at once (design.md 3). */
class RunningCasesTest extends PolicyStory {

  private static final String TABLE = API + "/tables/time-limits";
  private static final String RUNNING = TABLE + "/running";
  private static final String RULE = "rule_topicCommunity";
  @Autowired private OverdueDesk clocks;
  private Instant changedAt;

  // in the moment of the last version, so that no other story meets it
  @AfterEach
  void putTheLimitsBack() {
    clock.set(changedAt);
    var first = session(FIRST);
    var draft = read(first.post(TABLE + "/drafts", "{\"base\": 1}"), 201);
    read(handOn(first, draft, handingOn(LocalDate.now(clock).toString())));
    read(publish(session(SECOND), draft));
  }

  @Test
  @DisplayName("延长：发布后在办的不变；预览列出每个日期；移用后日期、待办、计时都后移，时间线记下版本、文号和理由；公示中的不动")
  void longerLimitsAreMovedByAnExplicitActAlone() {
    var noticed = published("2022-01-10T10:00:00+08:00");
    clock.set("2023-03-06T09:00:00+08:00");
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    var finished = raise("js.zhuangan", Answers.intake("楼道照明"));
    assertThat(dueOn(topic)).isEqualTo("2023-03-13");
    limits("8", "7", "9", "11", "18");
    assertThat(dueOn(topic)).as("发布本身什么也不移").isEqualTo("2023-03-13");
    var first = session(FIRST);
    var preview = read(first.get(RUNNING));
    var line = line(preview, topic);
    assertThat(line.path("step").asText()).isEqualTo("确定议题");
    assertThat(line.path("shorter").asBoolean()).isFalse();
    assertThat(told(line)).containsExactly("提醒 2023-03-10 2023-03-15", "完成时限 2023-03-13 2023-03-16", "催办 2023-03-14 2023-03-17",
        "督办 2023-03-16 2023-03-21", "提请移送 2023-03-27 2023-03-30");
    assertThat(preview.path("leftOut").toString()).contains(noticed.value());
    assertThat(line(preview, noticed)).isNull();

    var before = dueOn(noticed);
    complete(finished, "screenTopic", Answers.screening());
    var moved = read(first.post(RUNNING, act(preview.path("version").asInt(), false)));

    assertThat(told(line(moved, topic))).isEqualTo(told(line));
    assertThat(moved.path("remaining").asInt()).isZero();
    assertThat(dueOn(topic)).isEqualTo("2023-03-16");
    assertThat(dueOn(noticed)).isEqualTo(before);
    assertThat(line(preview, finished)).isNotNull();
    assertThat(line(moved, finished)).as("预览之后完成的步骤").isNull();
    assertThat(day(task(topic, "screenTopic").getDueDate())).isEqualTo("2023-03-16");
    assertThat(overdueTimer(topic)).isEqualTo("2023-03-17");
    assertThat(journal.timeline(topic)).filteredOn(event -> event.kind() == EventKind.LIMIT_MOVED).singleElement().satisfies(event -> {
      assertThat(event.person()).isEqualTo(FIRST);
      assertThat(event.detail()).contains("完成时限由2023年3月13日改为2023年3月16日", "西办发〔2023〕1号", "试行期满");
      assertThat(event.basis()).isEqualTo("《七步时限》第%d版 %s".formatted(preview.path("version").asInt(), RULE));
    });
    assertThat(count("select working_days from limit_change where topic = ? and kind = 'NEW_RULES'", topic.value())).isEqualTo(3);
    assertThat(line(read(first.get(RUNNING)), topic)).as("已经移用").isNull();
    assertThat(read(first.get(TABLE + "/events")).get(0).path("kind").asText()).isEqualTo("RUNNING_MOVED");
    itIs(topic, "2023-03-16T23:59:59+08:00");
    assertThat(happened(topic)).doesNotContain(EventKind.STEP_OVERDUE);
  }

  @Test
  @DisplayName("缩短：不勾选同意提前就不动；勾选了也至少留到下一个工作日，谁也不会当天就逾期；延期过的照加")
  void shorterLimitsLeaveAtLeastTheNextWorkingDay() {
    clock.set("2023-03-06T09:00:00+08:00");
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    clock.set("2023-03-08T09:00:00+08:00");
    limits("1", "0", "2", "3", "4");
    var first = session(FIRST);
    var preview = read(first.get(RUNNING));
    var line = line(preview, topic);
    assertThat(line.path("shorter").asBoolean()).isTrue();
    assertThat(told(line)).containsExactly("提醒 2023-03-10 2023-03-09", "完成时限 2023-03-13 2023-03-09", "催办 2023-03-14 2023-03-09",
        "督办 2023-03-16 2023-03-09", "提请移送 2023-03-27 2023-03-10");
    var version = preview.path("version").asInt();
    refused(first.post(RUNNING, act(version, false)), 422, "须勾选同意提前");
    assertThat(dueOn(topic)).isEqualTo("2023-03-13");

    read(first.post(RUNNING, act(version, true)));

    assertThat(dueOn(topic)).isEqualTo("2023-03-09");
    assertThat(overdueTimer(topic)).isEqualTo("2023-03-10");
    itIs(topic, "2023-03-09T23:59:59+08:00");
    assertThat(happened(topic)).doesNotContain(EventKind.STEP_OVERDUE);
    itIs(topic, "2023-03-10T00:00:00+08:00");
    assertThat(happened(topic)).contains(EventKind.STEP_OVERDUE);
  }

  @Test
  @DisplayName("不是预览过的版本、没有理由、没有文号、没有岗位、别的表：一句话拒绝，什么也不动")
  void everythingElseIsRefused() {
    clock.set("2023-03-06T09:00:00+08:00");
    var topic = raise("js.zhuangan", Answers.intake("楼道照明"));
    limits("8", "7", "9", "11", "18");
    var first = session(FIRST);
    var version = read(first.get(RUNNING)).path("version").asInt();
    refused(first.post(RUNNING, act(version - 1, true)), 409, "不是预览过的第%d版".formatted(version - 1));
    refused(first.post(RUNNING, "{}"), 422, "请先预览");
    refused(first.post(RUNNING, act(version, true).replace("试行期满", " ")), 422, "请填写理由");
    refused(first.post(RUNNING, act(version, true).replace("西办发〔2023〕1号", "")), 422, "请填写文号");
    refused(session("js.zhuangan").post(RUNNING, act(version, true)), 403, "政策规则管理员");
    var notices = read(first.get(API + "/tables/publicity-rules/running"));
    assertThat(notices.path("movable").asBoolean()).isFalse();
    assertThat(notices.path("why").asText()).contains("正在进行的公示按发布时的规则办完");
    refused(first.post(API + "/tables/publicity-rules/running", act(1, true)), 422, "正在进行的公示按发布时的规则办完");
    refused(first.post(API + "/tables/presider/running", act(1, true)), 422, "在办的按开始时的版本办完");
    assertThat(dueOn(topic)).isEqualTo("2023-03-13");
  }

  /** The limits of the first step in a community, published for today. */
  private void limits(String due, String remind, String urge, String supervise, String refer) {
    changedAt = clock.instant();
    var draft = opened(session(FIRST), "time-limits");
    var rows = rows(draft);
    with(rows, RULE, "due", due);
    with(rows, RULE, "remind", remind);
    with(rows, RULE, "urge", urge);
    with(rows, RULE, "supervise", supervise);
    publish(draft, with(rows, RULE, "refer", refer), LocalDate.now(clock).toString());
  }

  private static String act(int version, boolean shorten) {
    return "{\"version\": %d, \"reason\": \"试行期满\", \"documentNumber\": \"西办发〔2023〕1号\", \"shorten\": %b}".formatted(version, shorten);
  }

  private static JsonNode line(JsonNode cases, TopicNumber topic) {
    return StreamSupport.stream(cases.path("cases").spliterator(), false)
        .filter(line -> line.path("topic").asText().equals(topic.value())).findFirst().orElse(null);
  }

  private static List<String> told(JsonNode line) {
    return StreamSupport.stream(line.path("dates").spliterator(), false).map(date -> "%s %s %s".formatted(date.path("what").asText(),
        date.path("before").asText(), date.path("after").asText())).toList();
  }

  private LocalDate dueOn(TopicNumber topic) {
    return clocks.running(topic).dueOn().orElseThrow();
  }

  private LocalDate overdueTimer(TopicNumber topic) {
    return day(management.createJobQuery().activityId("event_topicOverdue").processInstanceId(
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey("seven-step-flow")
            .singleResult().getId()).singleResult().getDuedate());
  }

  private LocalDate day(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
  }
}
