package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.delay.DelayDesk;
import roundtable.delay.DelayedWork;
import roundtable.delay.WorkKind;
import roundtable.journal.EventKind;
import roundtable.journal.TopicEvent;
import roundtable.kernel.TopicNumber;
import roundtable.rules.TableStore;

/** The State Council's schedule comes, or changes: what runs beside the seven steps is counted again too, never shortened. */
class NewScheduleBesideTest extends CommonOrderStory {

  private static final String BEFORE_IT_COMES = "2026-12-30T09:00:00+08:00";
  @Autowired private TableStore tables;
  @Autowired private DelayDesk delays;
  private ChangedCalendar calendar;

  @BeforeEach
  void keepTheCalendar() {
    calendar = new ChangedCalendar(this, tables);
  }

  @AfterEach
  void putTheCalendarBack() {
    calendar.putBack();
    // other stories look at the leaders' tables
    tasks.createTaskQuery().taskDefinitionKey("userTask_studyTopic").list().forEach(open ->
        complete(holderOf(open), open, Map.of("studyDecided", "false", "decision", "不再研究")));
  }

  @Test
  @DisplayName("上报：放假安排没有公布时没有答复期限，公布之后从上报那天补算，逾期照常再报上一级")
  void aLiftGetsItsDayWhenTheScheduleComes() {
    var topic = lifted(BEFORE_IT_COMES);
    assertThat(task(topic, "acceptTopic").getDueDate()).as("待国务院通知").isNull();
    theScheduleComes();
    assertThat(due(topic, "acceptTopic")).as("从30日起数，1月1日放假").isEqualTo("2027-01-05");
    assertThat(day(task(topic, "acceptTopic").getFollowUpDate())).isEqualTo("2027-01-05");
    assertThat(timer(topic, "event_liftUnanswered")).isEqualTo("2027-01-06");
    assertThat(moved(topic)).containsOnlyOnce("工作日历调整，街道层面答复上报的时限由待国务院通知改为2027年1月5日");
    itIs(topic, "2027-01-06T00:00:00+08:00");
    assertThat(happened(topic)).contains(EventKind.LIFT_UNANSWERED);
  }

  @Test
  @DisplayName("区领导研究：放假安排没有公布时没有批示期限，公布之后从提请那天补算")
  void aStudyGetsItsDayWhenTheScheduleComes() {
    var topic = studied(BEFORE_IT_COMES);
    assertThat(task(topic, "studyTopic").getDueDate()).as("待国务院通知").isNull();
    theScheduleComes();
    assertThat(due(topic, "studyTopic")).isEqualTo("2027-01-07");
    assertThat(timer(topic, "event_studyUnanswered")).isEqualTo("2027-01-08");
    assertThat(moved(topic)).containsOnlyOnce("工作日历调整，区领导研究的批示时限由待国务院通知改为2027年1月7日");
  }

  @Test
  @DisplayName("吹哨报到：公布之后补上报到、催办、督查的日子，到日子照常催办、督查")
  void aWhistleGetsItsDaysWhenTheScheduleComes() {
    var topic = whistled(BEFORE_IT_COMES, "2026-12-31");
    assertThat(task(topic, "reportIn").getDueDate()).as("待国务院通知").isNull();
    theScheduleComes();
    assertThat(due(topic, "reportIn")).isEqualTo("2027-01-05");
    assertThat(timer(topic, "event_reportUrgeDay")).isEqualTo("2027-01-06");
    assertThat(timer(topic, "event_reportSuperviseDay")).isEqualTo("2027-01-08");
    assertThat(moved(topic)).anyMatch(text -> text.contains("区住建局的报到时限由待国务院通知改为2027年1月5日"));
    itIs(topic, "2027-01-06T00:00:00+08:00");
    assertThat(details(topic)).anyMatch(text -> text.startsWith("催办吹哨单"));
    itIs(topic, "2027-01-08T00:00:00+08:00");
    assertThat(task(topic, "superviseReport")).isNotNull();
  }

  @Test
  @DisplayName("不属于本部门、到场确认：期限从派出那天补算，不从公布那天")
  void whatIsAskedOfAReportInIsCountedFromTheDayOnWhichItWasAsked() {
    var topic = whistled(BEFORE_IT_COMES, "2026-12-31");
    complete(topic, "reportIn", notOurs());
    assertThat(task(topic, "decideUnit").getDueDate()).as("待国务院通知").isNull();
    theScheduleComes();
    assertThat(due(topic, "decideUnit")).isEqualTo("2027-01-05");
    assertThat(moved(topic)).containsOnlyOnce("工作日历调整，“确定报到部门”的办理时限由待国务院通知改为2027年1月5日");
  }

  @Test
  @DisplayName("逾期任务：放假安排没有公布时先催办，公布之后补上交督办的日子，到日子照常交上一级")
  void aLateTaskGetsItsNextDayWhenTheScheduleComes() {
    var topic = whistled("2026-12-24T09:00:00+08:00", "2026-12-25");
    complete(topic, "reportIn", notOurs());
    assertThat(due(topic, "decideUnit")).isEqualTo("2026-12-29");
    clock.set(BEFORE_IT_COMES);
    delays.late(task(topic, "decideUnit").getId(),
        new DelayedWork(WorkKind.DEPARTMENT, topic.value(), "确定报到部门", "XH-NZ.street-clerk", LocalDate.parse("2026-12-29")));
    assertThat(happened(topic)).contains(EventKind.TASK_URGED);
    delays.raise();
    assertThat(task(topic, "superviseTask")).as("待国务院通知").isNull();
    theScheduleComes();
    clock.set("2027-01-04T08:00:00+08:00");
    delays.raise();
    assertThat(due(topic, "superviseTask")).isEqualTo("2027-01-06");
    complete(topic, "decideUnit", Map.of("unit", "区城管执法局", "reason", "归城管"));
    assertThat(task(topic, "superviseTask")).isNull();
  }

  @Test
  @DisplayName("共性议题交办：公布之后补上答复、催办、督查的日子，每个议题的时间线写明")
  void aCommonOrderGetsItsDaysWhenTheScheduleComes() {
    clock.set(BEFORE_IT_COMES);
    var lamp = ofTheDistrict("楼道照明");
    var wall = ofTheDistrict("外墙砖脱落");
    var order = issue(with(order("区住建局", lamp, wall), "workingDays", 3));
    assertThat(only(order, "answerTopics").getDueDate()).as("待国务院通知").isNull();
    theScheduleComes();
    assertThat(day(only(order, "answerTopics").getDueDate())).isEqualTo("2027-01-05");
    assertThat(timer(order, "event_answerUrgeDay")).isEqualTo("2027-01-06");
    assertThat(timer(order, "event_answerSuperviseDay")).isEqualTo("2027-01-12");
    for (var topic : List.of(lamp, wall)) {
      assertThat(moved(topic)).containsOnlyOnce("工作日历调整，交办单%s的答复时限由待国务院通知改为2027年1月5日".formatted(order));
    }
    passes(order, "2027-01-06T00:00:00+08:00");
    assertThat(details(wall)).anyMatch(text -> text.startsWith("催办交办单" + order));
  }

  @Test
  @DisplayName("多放一天假，上报、研究、报到、交办都顺延一天，定时跟着走；少放一天假，都不提前")
  void everythingMovesWithADayOffButNeverForward() {
    var lifted = lifted("2022-01-04T09:00:00+08:00");
    var studied = studied("2022-01-04T09:00:00+08:00");
    var whistled = whistled("2022-01-04T09:00:00+08:00", "2022-01-05");
    var order = issue(with(order("区住建局", district("楼道照明"), district("外墙砖脱落")), "workingDays", 3));
    assertThat(dues(lifted, studied, whistled, order)).containsExactly("2022-01-07", "2022-01-11", "2022-01-07", "2022-01-07");
    assertThat(timers(lifted, studied, whistled, order)).containsExactly("2022-01-08", "2022-01-12", "2022-01-10", "2022-01-12",
        "2022-01-10", "2022-01-14");
    calendar.with("2022-01-06", "OFF");
    assertThat(dues(lifted, studied, whistled, order)).containsExactly("2022-01-10", "2022-01-12", "2022-01-10", "2022-01-10");
    var later = timers(lifted, studied, whistled, order);
    assertThat(later).containsExactly("2022-01-11", "2022-01-13", "2022-01-11", "2022-01-13", "2022-01-11", "2022-01-17");
    var told = moved(lifted).size();
    calendar.asBefore();
    assertThat(dues(lifted, studied, whistled, order)).as("不提前")
        .containsExactly("2022-01-10", "2022-01-12", "2022-01-10", "2022-01-10");
    assertThat(timers(lifted, studied, whistled, order)).isEqualTo(later);
    assertThat(moved(lifted)).hasSize(told).containsOnlyOnce("工作日历调整，街道层面答复上报的时限由2022年1月7日改为2022年1月10日");
    assertThat(journal.firstBrokenEntry(lifted)).isEmpty();
  }

  private void theScheduleComes() {
    clock.set("2026-12-31T15:00:00+08:00");
    calendar.with("2027-01-01", "OFF");
  }

  /** A topic that was raised and accepted at that time. */
  private TopicNumber raised(String time, String title) {
    clock.set(time);
    var topic = raise("tlsc.zhuangan", Answers.intake(title));
    complete(topic, "screenTopic", Answers.screening());
    return topic;
  }

  private TopicNumber ofTheDistrict(String title) {
    var topic = raised(clock.instant().toString(), title);
    pastTheDesks(topic);
    jdbc.sql("update topic set level = 'DISTRICT' where number = ?").param(topic.value()).update();
    return topic;
  }

  private TopicNumber lifted(String time) {
    var topic = raised(time, "楼道照明");
    as("nz.jiwei", () -> runtime.startProcessInstanceByKey("inspection",
        Map.of("topicNumber", topic.value(), "finding", "社区反映本级解决不了", "assignments", "", "liftReason", "须街道牵头")));
    return topic;
  }

  private TopicNumber studied(String time) {
    clock.set(time);
    var topic = ofTheDistrict("跨路天桥");
    as("lsh.zhuanzhi01", () -> runtime.startProcessInstanceByKey("leader-study",
        Map.of("topicNumber", topic.value(), "matter", "资金由区里统筹还是街道自筹")));
    return topic;
  }

  private TopicNumber whistled(String time, String wantedOn) {
    var topic = raised(time, "外墙砖脱落");
    blow("tlsc.zhuangan", with(call(topic, "区住建局"), "wantedOn", wantedOn));
    return topic;
  }

  private List<String> dues(TopicNumber lifted, TopicNumber studied, TopicNumber whistled, String order) {
    return List.of(task(lifted, "acceptTopic"), task(studied, "studyTopic"), task(whistled, "reportIn"), only(order, "answerTopics"))
        .stream().map(Task::getDueDate).map(this::day).map(LocalDate::toString).toList();
  }

  private List<String> timers(TopicNumber lifted, TopicNumber studied, TopicNumber whistled, String order) {
    return List.of(timer(lifted, "event_liftUnanswered"), timer(studied, "event_studyUnanswered"), timer(whistled, "event_reportUrgeDay"),
        timer(whistled, "event_reportSuperviseDay"), timer(order, "event_answerUrgeDay"), timer(order, "event_answerSuperviseDay"))
        .stream().map(LocalDate::toString).toList();
  }

  private LocalDate due(TopicNumber topic, String task) {
    return day(task(topic, task).getDueDate());
  }

  private LocalDate timer(TopicNumber topic, String event) {
    return timer(topic.value(), event);
  }

  private LocalDate timer(String businessKey, String event) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
        .flatMap(process -> management.createJobQuery().processInstanceId(process.getId()).activityId(event).list().stream())
        .map(job -> day(job.getDuedate())).findFirst().orElseThrow();
  }

  private List<String> moved(TopicNumber topic) {
    return journal.timeline(topic).stream().filter(event -> event.kind() == EventKind.LIMIT_MOVED).map(TopicEvent::detail).toList();
  }

  private LocalDate day(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
  }
}
