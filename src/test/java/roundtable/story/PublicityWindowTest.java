package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.journal.EventKind;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.publicity.NoticeState;
import roundtable.publicity.ObjectionDesk;
import roundtable.publicity.PublicityDesk;
import roundtable.rules.RuleTable;
import roundtable.rules.TableStore;

/** {@code publicity-window.bpmn}: 将项目计划书进行不少于5个工作日的公示. */
class PublicityWindowTest extends Story {

  private static final Official RESIDENT = new Official("portal", "");
  @Autowired private ObjectionDesk objections;
  @Autowired private PublicityDesk publicity;
  @Autowired private TableStore tables;

  @Test
  @DisplayName("不少于5个工作日：2022年1月26日发布，跨春节，2月7日24时期满")
  void windowOverSpringFestivalCountsFiveWorkingDays() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var notice = publicity.notice(notice(topic));
    assertThat(notice.closesAt()).isEqualTo(at("2022-02-08T00:00:00+08:00"));
    assertThat(notice.countedDays()).startsWith("第1日 1月27日(四)").contains("2月7日(一)").contains("含调休上班日2天");
    assertThat(window(topic)).isWaitingAt("userTask_watchNotice");
    itIs(topic, "2022-02-07T23:59:59+08:00");
    assertThat(publicity.notice(notice.number()).state()).isEqualTo(NoticeState.RUNNING);
    itIs(topic, "2022-02-08T00:00:00+08:00");
    assertThat(publicity.notice(notice.number()).state()).isEqualTo(NoticeState.PASSED);
    assertThat(openTasks(topic)).containsExactly("appointCommittee");
  }

  @Test
  @DisplayName("期内的异议须书面答复，答复前公示不能通过")
  void anObjectionInTimeBlocksTheCloseUntilItIsAnswered() {
    var topic = published("2022-01-10T10:00:00+08:00");
    object(topic, "采光受影响");
    itIs(topic, "2022-01-18T00:00:00+08:00");
    assertThat(publicity.notice(notice(topic)).state()).isEqualTo(NoticeState.AWAITING_ANSWERS);
    assertThat(openTasks(topic)).containsExactly("answerObjection");
    assertThat(task(topic, "answerObjection").getName()).as("几件异议各是各的").startsWith("书面答复异议（异议Y1）：");
    assertThat(refused(topic, "answerObjection", Map.of("decision", "DISMISSED"))).isEqualTo("请填写答复理由");
    complete(topic, "answerObjection", Map.of("decision", "DISMISSED", "reason", "日照测算符合规定"));
    assertThat(publicity.notice(notice(topic)).state()).isEqualTo(NoticeState.PASSED);
    assertThat(openTasks(topic)).containsExactly("appointCommittee");
  }

  @Test
  @DisplayName("异议在期内答复的，期满照常通过；迟一秒的作为意见留存，不阻碍通过")
  void anObjectionASecondLateIsKeptAndBlocksNothing() {
    var topic = published("2022-01-10T10:00:00+08:00");
    clock.set("2022-01-17T23:59:59+08:00");
    object(topic, "最后一秒提出");
    complete(topic, "answerObjection", Map.of("decision", "PARTLY", "reason", "调整施工时间"));
    clock.set("2022-01-18T00:00:00+08:00");
    var late = objections.object(notice(topic), "江小北", null, "晚了一秒", RESIDENT);
    assertThat(late.late()).isTrue();
    itIs(topic, "2022-01-18T00:00:00+08:00");
    assertThat(publicity.notice(notice(topic)).state()).isEqualTo(NoticeState.PASSED);
    assertThat(count("select count(*) from objection where topic = ?", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("公示值守：登记书面异议，更正笔误不影响公示期")
  void thePaperObjectionAndTheSlipOfThePenDoNotRestartTheWindow() {
    var topic = published("2022-01-10T10:00:00+08:00");
    clock.set("2022-01-12T15:00:00+08:00");
    complete(topic, "watchNotice", Map.of("kind", "OBJECTION", "objector", "江小北", "content", "噪声", "receivedAt",
        "2022-01-12T09:00"));
    assertThat(openTasks(topic)).containsExactly("answerObjection", "watchNotice");
    assertThat(refused(topic, "watchNotice", Map.of("kind", "OBJECTION", "objector", "江小北", "content", "噪声",
        "receivedAt", "2022-01-13T09:00"))).contains("现在之前");
    complete(topic, "watchNotice", change("ROADMAP", "签字、筹资、签约、施工、验收。"));
    var notice = publicity.notice(notice(topic));
    assertThat(notice.state()).isEqualTo(NoticeState.RUNNING);
    assertThat(notice.closesAt()).isEqualTo(at("2022-01-18T00:00:00+08:00"));
    assertThat(count("select count(*) from notice_text where notice = ?", notice.number())).isEqualTo(2);
    assertThat(happened(topic)).contains(EventKind.NOTICE_CORRECTED);
  }

  @Test
  @DisplayName("期内计划实质变更：公示作废仍可见，重新征求同意，重新公示满5个工作日")
  void aMaterialChangeVoidsTheNoticeAndStartsANewFullWindow() {
    var topic = published("2022-01-10T10:00:00+08:00");
    object(topic, "费用分摊不公");
    var first = notice(topic);
    clock.set("2022-01-12T15:00:00+08:00");
    complete(topic, "watchNotice", change("AMOUNT", "450000"));
    assertThat(publicity.notice(first).state()).isEqualTo(NoticeState.VOIDED);
    assertThat(openTasks(topic)).contains("answerObjection", "agreeToPlan").doesNotContain("watchNotice");
    allAgree(topic);
    complete(topic, "publishNotice", Answers.publication());
    assertThat(publicity.notice(notice(topic)).closesAt()).isEqualTo(at("2022-01-20T00:00:00+08:00"));
    itIs(topic, "2022-01-20T00:00:00+08:00");
    assertThat(publicity.notice(notice(topic)).state()).as("作废公示的异议也要答复").isEqualTo(NoticeState.AWAITING_ANSWERS);
    complete(topic, "answerObjection", Map.of("decision", "UPHELD", "reason", "已调整分摊"));
    assertThat(publicity.notice(notice(topic)).state()).isEqualTo(NoticeState.PASSED);
    assertThat(publicity.notice(first).state()).isEqualTo(NoticeState.VOIDED);
    assertThat(openTasks(topic)).containsExactly("appointCommittee");
  }

  @Test
  @DisplayName("采纳异议并变更计划：公示作废，重新公示")
  void anObjectionThatIsUpheldCanChangeThePlan() {
    var topic = published("2022-01-10T10:00:00+08:00");
    var first = notice(topic);
    object(topic, "工期太长");
    itIs(topic, "2022-01-12T10:00:00+08:00");
    assertThat(refused(topic, "answerObjection", with(upheld(), "decision", "DISMISSED"))).contains("不能同时变更计划");
    complete(topic, "answerObjection", upheld());
    assertThat(publicity.notice(first).state()).isEqualTo(NoticeState.VOIDED);
    assertThat(openTasks(topic)).containsOnly("agreeToPlan");
    allAgree(topic);
    complete(topic, "publishNotice", Answers.publication());
    itIs(topic, "2022-01-20T00:00:00+08:00");
    assertThat(openTasks(topic)).containsExactly("appointCommittee");
  }

  @Test
  @DisplayName("期满后答复异议时变更计划，同样作废重来")
  void aChangeWhileTheLastAnswerIsOutstandingVoidsTheNoticeToo() {
    var topic = published("2022-01-10T10:00:00+08:00");
    object(topic, "工期太长");
    itIs(topic, "2022-01-18T00:00:00+08:00");
    complete(topic, "answerObjection", upheld());
    assertThat(publicity.notice(notice(topic)).state()).isEqualTo(NoticeState.VOIDED);
    assertThat(openTasks(topic)).containsOnly("agreeToPlan");
  }

  @Test
  @DisplayName("没有安排放假的年份：公示待国务院通知，不会自行结束；日历公布后补算")
  void aYearWithoutAScheduleNeverClosesByItself() {
    var topic = published("2026-12-28T10:00:00+08:00");
    var notice = publicity.notice(notice(topic));
    assertThat(notice.closesAt()).isNull();
    assertThat(notice.countedDays()).contains("待国务院通知");
    itIs(topic, "2030-01-01T00:00:00+08:00");
    assertThat(openTasks(topic)).containsExactly("watchNotice");
    clock.set("2026-12-28T11:00:00+08:00");
    var calendar = new ChangedCalendar(this, tables);
    calendar.with("2027-01-01", "OFF");
    assertThat(publicity.notice(notice.number()).closesAt()).isEqualTo(at("2027-01-06T00:00:00+08:00"));
    assertThat(happened(topic)).contains(EventKind.WINDOW_MOVED);
    itIs(topic, "2027-01-06T00:00:00+08:00");
    assertThat(openTasks(topic)).containsExactly("appointCommittee");
    calendar.putBack();
  }

  @Test
  @DisplayName("工作日历调整：公示期和步骤时限一并重算，只延长、不缩短，两个日期都公布")
  void aChangedCalendarMovesOpenWindowsAndLimitsButNeverShortensThem() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var before = publicity.notice(notice(topic));
    var due = task(topic, "watchNotice").getDueDate();
    clock.set("2022-01-27T10:00:00+08:00");
    var original = tables.xml(RuleTable.WORKING_CALENDAR, before.calendarVersion());
    publishCalendar("2022-02-07", "OFF");
    var after = publicity.notice(before.number());
    assertThat(after.closesAt()).isEqualTo(at("2022-02-09T00:00:00+08:00"));
    assertThat(task(topic, "watchNotice").getDueDate()).isAfter(due);
    assertThat(jdbc.sql("select reason from notice_text where notice = ? and edition = 2").param(before.number())
        .query(String.class).single()).contains("2月7日", "2月8日");
    assertThat(happened(topic)).contains(EventKind.LIMIT_MOVED, EventKind.WINDOW_MOVED);
    publish(RuleTable.WORKING_CALENDAR, original);
    assertThat(publicity.notice(before.number()).closesAt()).as("不缩短").isEqualTo(after.closesAt());
    itIs(topic, "2022-02-08T00:00:00+08:00");
    assertThat(openTasks(topic)).containsExactly("watchNotice");
    itIs(topic, "2022-02-09T00:00:00+08:00");
    assertThat(openTasks(topic)).containsExactly("appointCommittee");
  }

  @Test
  @DisplayName("规则修改后，正在进行的公示仍按发布时的规则")
  void aRunningNoticeKeepsTheRulesItWasPublishedWith() {
    var topic = published("2022-04-11T10:00:00+08:00");
    var notice = publicity.notice(notice(topic));
    var current = tables.xml(RuleTable.PUBLICITY_RULES, notice.rulesVersion());
    publish(RuleTable.PUBLICITY_RULES, current.replace("<text>5</text>", "<text>7</text>"));
    assertThat(publicity.notice(notice.number()).closesAt()).isEqualTo(notice.closesAt());
    var later = published("2022-04-11T10:00:00+08:00");
    assertThat(publicity.notice(notice(later)).workingDays()).isEqualTo(7);
    assertThat(catchThrowable(() -> publish(RuleTable.PUBLICITY_RULES, current.replace("<text>5</text>",
        "<text>4</text>")))).hasMessageContaining("5个工作日");
    publish(RuleTable.PUBLICITY_RULES, current);
  }

  private void object(TopicNumber topic, String content) {
    assertThat(objections.object(notice(topic), "江小北", "0791-80000000", content, RESIDENT).late()).isFalse();
  }

  private static Map<String, Object> upheld() {
    return Map.of("decision", "UPHELD", "reason", "工期缩短到8月", "changes", rows("""
        [{"field": "TARGET_DATE", "newValue": "2022-08-31"}]"""));
  }

  private static Map<String, Object> change(String field, String value) {
    return Map.of("kind", "CHANGE", "changeReason", "核对后更正", "changes",
        rows("[{\"field\": \"%s\", \"newValue\": \"%s\"}]".formatted(field, value)));
  }

  private void publishCalendar(String date, String kind) {
    var version = jdbc.sql("select max(version) from rule_version where table_id = 'working-calendar'")
        .query(Integer.class).single();
    publish(RuleTable.WORKING_CALENDAR, Schedules.with(tables.xml(RuleTable.WORKING_CALENDAR, version), date, kind));
  }

  private void publish(RuleTable table, String xml) {
    tables.publish(table, xml, clock.instant(), new Official("zhengce01", "XH-LSH.policy-officer"), "测试");
  }

  private ProcessInstance window(TopicNumber topic) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKey("publicity-window").singleResult();
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
