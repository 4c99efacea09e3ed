package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.deliberation.MeetingDayDesk;
import roundtable.deliberation.RoundTableDesk;
import roundtable.journal.EventKind;
import roundtable.journal.TopicEvent;
import roundtable.kernel.MethodStep;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/** {@code ten-step-method.bpmn} and {@code round-table-consent.bpmn}: a community's work on one round-table. */
class TenStepMethodTest extends Story {

  @Autowired private FormService forms;
  @Autowired private MeetingDayDesk days;
  @Autowired private RoundTableDesk desk;

  @Test
  @DisplayName("选议题、定人员、出方案、先沟通、发通知、议好事、公结果、跟进度、抓督导、建台帐：十步按次序办完")
  void aRoundTableGoesThroughItsTenStepsInOrder() {
    var topic = called("js.zhuangan", "小区门岗加固");
    for (var step : MethodStep.values()) {
      between(topic, step);
      assertThat(task(topic, name(step)).getName()).isEqualTo(step.label() + "：小区门岗加固");
      complete(topic, name(step), answers(step));
    }
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).count()).isZero();
    assertThat(jdbc.sql("select r.step from method_record r join round_table t on t.number = r.round_table where t.topic = ? order by r.id")
        .param(topic.value()).query(String.class).list())
        .containsExactly("PUBLISH_RESULT", "FOLLOW_PROGRESS", "PRESS_SUPERVISION", "CLOSE_LEDGER");
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("每月第一周的周六：2022年1月1日是元旦，例会日顺延到1月8日；4月2日是调休上班日，照开须说明")
  void theRegularDayIsTheFirstSaturdayThatIsNoDayOff() {
    var topic = called("tlsc.zhuangan", "楼道照明");
    assertThat(days.proposed(topic)).isEqualTo(LocalDate.of(2022, 1, 8));
    var makeUp = with(Answers.selection("2022-04-02"), "dayReason", "");
    assertThat(refused(topic, "selectTopic", makeUp)).isEqualTo("2022年4月2日是调休上班日，仍要当天开会的，请填写会期说明");
    clock.set("2022-01-09T09:00:00+08:00");
    assertThat(days.proposed(topic)).as("春节放假的2月5日顺延").isEqualTo(LocalDate.of(2022, 2, 12));
    assertThat(refused(topic, "selectTopic", Answers.selection("2022-01-08"))).contains("已经过去");
    complete(topic, "selectTopic", Answers.selection("2022-02-12"));
    assertThat(openTasks(topic)).containsExactly("appointMembers");
  }

  @Test
  @DisplayName("另选日子开会：街道提请、理事会同意后才能通知；不同意的另选")
  void anotherDayNeedsTheCouncilsConsent() {
    var topic = called("tlsc.zhuangan", "楼道照明");
    assertThat(refused(topic, "selectTopic", with(Answers.selection("2022-01-15"), "dayReason", ""))).contains("不是例会日", "理事会同意");
    complete(topic, "selectTopic", Answers.selection("2022-01-15"));
    assertThat(openTasks(topic)).containsExactly("proposeDay");
    assertThat(postOf(task(topic, "proposeDay"))).isEqualTo("XH-NZ.street-clerk");
    complete(topic, "proposeDay", Answers.dayProposal("2022-01-16"));
    assertThat(postOf(task(topic, "consentToDay"))).endsWith(".secretariat");
    assertThat(refused(topic, "consentToDay", Map.of("dayConsented", "false"))).isEqualTo("不同意的，请写明理由");
    complete(topic, "consentToDay", Map.of("dayConsented", "false", "dayWord", "当天区里有调度会"));
    assertThat(openTasks(topic)).containsExactly("selectTopic");
    chooseDay(topic, "2022-01-15");
    assertThat(openTasks(topic)).containsExactly("appointMembers");
    assertThat(refusedPlan(topic)).contains("开会日期已定为2022年1月15日");
    assertThat(happened(topic)).contains(EventKind.DAY_CHOSEN, EventKind.DAY_DECIDED);
  }

  private String refusedPlan(TopicNumber topic) {
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    return refused(topic, "draftPlan", Answers.plan("2022-01-22T09:00"));
  }

  @Test
  @DisplayName("每月围绕一个议题召开一次：第二个议题须写明理由")
  void aSecondTopicInTheMonthNeedsAReason() {
    chooseDay(called("gmyg.zhuangan", "增设健身器材"), "2022-01-08");
    var second = called("gmyg.zhuangan", "增设晾衣架");
    assertThat(refused(second, "selectTopic", with(Answers.selection("2022-01-08"), "sharingReason", "")))
        .contains("2022年1月本社区（村）已有", "每月原则上围绕一个议题");
    complete(second, "selectTopic", Answers.selection("2022-01-08"));
  }

  @Test
  @DisplayName("主持人退回方案：须写明理由，回到选议题；议题的第三步不重来")
  void thePresiderSendsThePlanBack() {
    var topic = called("tlsc.zhuangan", "楼道照明");
    chooseDay(topic, "2022-01-08");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    complete(topic, "draftPlan", Answers.plan("2022-01-08T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    assertThat(refused(topic, "confirmPlan", Map.of("presiding", "RETURNED"))).contains("退回重拟的，请填写理由");
    complete(topic, "confirmPlan", Map.of("presiding", "RETURNED", "substituteReason", "当天外出，请改期"));
    convene(topic, "2022-01-15T09:00");
    assertThat(openTasks(topic)).containsExactly("deliberate");
    assertThat(count("select count(*) from step_clock where topic = ? and step = 'ANALYSIS'", topic.value())).isEqualTo(1);
    assertThat(count("select count(*) from seat s join round_table r on r.number = s.round_table where r.topic = ?", topic.value()))
        .as("新名单替换旧名单").isEqualTo(16);
  }

  @Test
  @DisplayName("议题先办结、社区后补跟进：台账照样由社区归档，不漏一步")
  void theLedgerIsClosedEvenWhenTheTopicEndedFirst() {
    var topic = closedBeforeTheFollowUp();
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    assertThat(openTasks(topic)).containsExactly("publishResult");
    assertThat(refused(topic, "publishResult", Answers.resultPublication("2022-01-07"))).contains("公开日期应在2022年1月8日开会之后");
    complete(topic, "publishResult", Answers.resultPublication("2022-01-08"));
    complete(topic, "followProgress", Answers.followUp());
    complete(topic, "pressSupervision", Answers.pressing());
    assertThat(openTasks(topic)).containsExactly("closeLedger");
    complete(topic, "closeLedger", Answers.ledgerClose());
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).count()).isZero();
  }

  @Test
  @DisplayName("十步的岗位和期限来自《十步工作法》：选议题由书记3个工作日内办")
  void postAndLimitOfAStepComeFromTheTable() {
    var topic = called("tlsc.zhuangan", "楼道照明");
    assertThat(holderOf(task(topic, "selectTopic"))).isEqualTo("tlsc.shuji");
    assertThat(task(topic, "selectTopic").getDueDate()).isEqualTo(Timestamp.valueOf("2022-01-07 23:59:59"));
    chooseDay(topic, "2022-01-08");
    assertThat(holderOf(task(topic, "appointMembers"))).isEqualTo("tlsc.zhuangan");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    complete(topic, "draftPlan", Answers.plan("2022-01-08T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
    assertThat(task(topic, "deliberate").getDueDate()).as("开会后2个工作日").isEqualTo(Timestamp.valueOf("2022-01-11 23:59:59"));
  }

  @Test
  @DisplayName("固定人员与机动人员相结合：固定席位由挂点表和岗位预先填好")
  void fixedSeatsComeFromTheLinkagesAndThePosts() {
    var topic = called("tlsc.zhuangan", "楼道照明");
    chooseDay(topic, "2022-01-08");
    assertThat(desk.fixedSeats(topic).lines()).hasSize(3).element(0).asString().startsWith("街道（镇）挂点领导，").contains("南站街道");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    assertThat(count("select count(*) from seat s join round_table r on r.number = s.round_table where r.topic = ? and s.fixed", topic.value()))
        .isEqualTo(2);
  }

  @Test
  @DisplayName("答疑：会上当场答不了的问题，交给有关单位限期答复；单位写错、期限已过的退回")
  void whatIsAskedAtTheTableIsAnsweredByTheUnitThatKnows() {
    var topic = planned("tlsc.zhuangan", "加装电梯政策");
    var meeting = Answers.meeting("2022-01-08T09:00");
    assertThat(refused(topic, "deliberate", with(meeting, "questions", "补贴怎么申请，住建局，2022-01-20")))
        .startsWith("没有名为“住建局”的单位，答复单位请写全称，或者写答疑科目：");
    assertThat(refused(topic, "deliberate", with(meeting, "questions", "补贴怎么申请，区住建局，2022-01-07"))).contains("已经过去");
    complete(topic, "deliberate", with(meeting, "questions", "补贴怎么申请，区住建局，2022-01-20"));
    var question = task(topic, "answerQuestion");
    assertThat(holderOf(question)).isEqualTo("zjj.lianluo");
    assertThat(question.getDueDate()).isEqualTo(Timestamp.valueOf("2022-01-20 23:59:59"));
    assertThat(form("zjj.lianluo", question)).contains("会上提出的问题", "补贴怎么申请");
    complete(topic, "answerQuestion", Map.of("answer", "带产权证到窗口申请"));
    assertThat(journal.timeline(topic)).extracting(TopicEvent::detail).contains("答复“补贴怎么申请”：带产权证到窗口申请");
    assertThat(task(topic, "answerQuestion")).isNull();
  }

  @Test
  @DisplayName("6个议题…一件事都没定下来：会上另提的事放入待议，下次选议题时列出，解决了才勾去")
  void whatCameUpBesidesWaitsForATopicOfItsOwn() {
    var topic = planned("hgl.zhuangan", "停车位划线");
    complete(topic, "deliberate", with(Answers.meeting("2022-01-08T09:00"), "parked", "广场舞扰民、音量大\n垃圾桶位置"));
    var next = called("hgl.zhuangan", "垃圾分类亭");
    assertThat(days.waiting(next)).containsExactlyInAnyOrder("广场舞扰民、音量大", "垃圾桶位置");
    assertThat(form("hgl.shuji", task(next, "selectTopic"))).contains("广场舞扰民、音量大");
    assertThat(refused(next, "selectTopic", with(Answers.selection("2022-01-08"), "takenUp", rows("[\"别的事\"]"))))
        .contains("“别的事”不在本社区（村）的待议事项中");
    complete(next, "selectTopic", with(Answers.selection("2022-01-08"), "takenUp", rows("[\"垃圾桶位置\"]")));
    assertThat(days.waiting(next)).containsExactly("广场舞扰民、音量大");
  }

  private String form(String person, Task task) {
    return as(person, () -> new String(forms.getDeployedTaskForm(task.getId()).readAllBytes(), StandardCharsets.UTF_8));
  }

  private TopicNumber closedBeforeTheFollowUp() {
    var topic = planned("tlsc.zhuangan", "楼道照明");
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    carryOut(topic);
    return topic;
  }

  private void carryOut(TopicNumber topic) {
    complete(topic, "draftTaskPlan", with(Answers.taskPlan("南站街道"), "units", ""));
    allAgree(topic);
    clock.set("2022-01-10T10:00:00+08:00");
    complete(topic, "publishNotice", Answers.publication());
    itIs(topic, "2022-01-18T00:00:00+08:00");
    complete(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start("2022-01-18"));
    complete(topic, "recordProgress", Answers.progress(topic(topic).intake().title(), true));
    complete(topic, "checkProgress", Answers.check());
    complete(topic, "signOff", Answers.signOff());
    complete(topic, "evaluateResult", Answers.evaluation());
  }

  private static Map<String, Object> answers(MethodStep step) {
    return switch (step) {
      case SELECT_TOPIC -> Answers.selection("2022-01-08");
      case APPOINT_MEMBERS -> Answers.members("街道（镇）挂点领导");
      case DRAFT_PLAN -> Answers.plan("2022-01-08T09:00");
      case COMMUNICATE_FIRST -> Answers.noTalk();
      case SEND_NOTICE -> Answers.notice();
      case DELIBERATE -> Answers.meeting("2022-01-08T09:00");
      case PUBLISH_RESULT -> Answers.resultPublication("2022-01-08");
      case FOLLOW_PROGRESS -> Answers.followUp();
      case PRESS_SUPERVISION -> Answers.pressing();
      case CLOSE_LEDGER -> Answers.ledgerClose();
    };
  }

  /** What others do before the community's step. */
  private void between(TopicNumber topic, MethodStep step) {
    switch (step) {
      case SEND_NOTICE -> complete(topic, "confirmPlan", Answers.presiding());
      case DELIBERATE -> clock.set("2022-01-08T12:00:00+08:00");
      case CLOSE_LEDGER -> carryOut(topic);
      default -> { }
    }
  }

  private static String name(MethodStep step) {
    return step.task().substring("userTask_".length());
  }
}
