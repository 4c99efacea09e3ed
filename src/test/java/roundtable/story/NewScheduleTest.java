package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.evaluation.Grade;
import roundtable.journal.EventKind;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** The State Council's schedule comes, or changes: whatever is counted in working days is counted again, never shortened. */
class NewScheduleTest extends EvaluationStory {

  @Autowired private TableStore tables;
  private String original;

  @BeforeEach
  void keepTheCalendar() {
    original = tables.xml(RuleTable.WORKING_CALENDAR, latest());
  }

  // at the moment of the change, so that no other story meets it
  @AfterEach
  void putTheCalendarBack() {
    publish(original);
  }

  @Test
  @DisplayName("十步工作法的任务：放假安排没有公布时没有期限，公布之后从派出那天补算")
  void aTaskOfTheTenStepsGetsItsLimitWhenTheScheduleComes() {
    var topic = called("tlsc.zhuangan", "小区门口积水");
    clock.set("2028-03-01T09:00:00+08:00");
    complete(topic, "selectTopic", Answers.selection("2028-03-11"));
    assertThat(task(topic, "proposeDay").getDueDate()).as("待国务院通知").isNull();
    clock.set("2028-03-02T15:00:00+08:00");
    publish(Schedules.with(original, "2028-03-03", "OFF"));
    assertThat(day(task(topic, "proposeDay").getDueDate())).as("从1日起数，3日放假").isEqualTo("2028-03-07");
    assertThat(task(topic, "proposeDay").getFollowUpDate()).isNotNull();
    assertThat(journal.timeline(topic)).filteredOn(event -> event.kind() == EventKind.LIMIT_MOVED)
        .anySatisfy(event -> assertThat(event.detail()).contains("街道提请会期", "待国务院通知", "2028年3月7日"));
  }

  @Test
  @DisplayName("十步工作法的任务：多放一天假，期限顺延一天；少放一天假，期限不提前")
  void aTaskOfTheTenStepsMovesWithTheDaysOffButNeverForward() {
    var topic = called("tlsc.zhuangan", "小区门口积水");
    var before = day(task(topic, "selectTopic").getDueDate());
    publish(Schedules.with(original, before.toString(), "OFF"));
    var after = day(task(topic, "selectTopic").getDueDate());
    assertThat(after).isAfter(before);
    publish(original);
    assertThat(day(task(topic, "selectTopic").getDueDate())).isEqualTo(after);
  }

  @Test
  @DisplayName("停滞的天数和已经发出的催办，跟着工作日历顺延")
  void aStandstillAndAnOpenUrgeMoveWithTheCalendar() {
    var topic = passed("tlsc.zhuangan", Answers.taskPlan("南站街道"));
    complete(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start("2022-01-18"));
    assertThat(overdueTimer(topic)).isEqualTo("2022-01-26");
    publish(Schedules.with(original, "2022-01-21", "OFF"));
    assertThat(overdueTimer(topic)).as("21日不上班").isEqualTo("2022-01-27");
    publish(original);
    assertThat(overdueTimer(topic)).as("不提前").isEqualTo("2022-01-27");
    itIs(topic, "2022-01-27T00:00:00+08:00");
    var due = day(task(topic, "answerUrge").getDueDate());
    publish(Schedules.with(original, "2022-01-28", "OFF"));
    var later = day(task(topic, "answerUrge").getDueDate());
    assertThat(later).isAfter(due);
    assertThat(journal.timeline(topic)).anySatisfy(event -> assertThat(event.detail()).startsWith("工作日历调整，“项目实施”的督办日期由2022年1月29日改为"));
    publish(original);
    assertThat(day(task(topic, "answerUrge").getDueDate())).as("不提前").isEqualTo(later);
  }

  @Test
  @DisplayName("复核不满意的评议：放假安排没有公布时没有期限，公布之后补算，到期转街道")
  void aReviewGetsItsLimitWhenTheScheduleComes() {
    var judged = published();
    pastTheDesks(judged.topic());
    jdbc.sql("update topic set closed_at = timestamp with time zone '2028-03-01 08:00:00+08:00' where number = ?")
        .param(judged.topic().value()).update();
    clock.set("2028-03-01T09:00:00+08:00");
    judge(judged.code(), Grade.DISSATISFIED, "灯又坏了");
    assertThat(task(judged.topic(), REVIEW).getDueDate()).as("待国务院通知").isNull();
    clock.set("2028-03-02T15:00:00+08:00");
    publish(Schedules.with(original, "2028-03-03", "OFF"));
    assertThat(day(task(judged.topic(), REVIEW).getDueDate())).as("从1日起数，3日放假").isEqualTo("2028-03-09");
    assertThat(journal.timeline(judged.topic())).filteredOn(event -> event.kind() == EventKind.LIMIT_MOVED).singleElement()
        .satisfies(event -> assertThat(event.detail()).contains("复核不满意评议的时限由待国务院通知改为2028年3月9日"));
    publish(original);
    assertThat(day(task(judged.topic(), REVIEW).getDueDate())).as("不提前").isEqualTo("2028-03-09");
    itIs(judged.topic(), "2028-03-10T00:00:00+08:00");
    assertThat(task(judged.topic(), "decideDissatisfaction")).isNotNull();
  }

  private LocalDate overdueTimer(TopicNumber topic) {
    return day(management.createJobQuery().activityId("event_implementationOverdue").processInstanceId(
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey("seven-step-flow")
            .singleResult().getId()).singleResult().getDuedate());
  }

  private LocalDate day(Date moment) {
    return LocalDate.ofInstant(moment.toInstant(), clock.getZone());
  }

  private int latest() {
    return count("select max(version) from rule_version where table_id = 'working-calendar'");
  }

  private void publish(String xml) {
    tables.publish(RuleTable.WORKING_CALENDAR, xml, clock.instant(), new Official("zhengce01", "XH-LSH.policy-officer"), "测试");
  }
}
