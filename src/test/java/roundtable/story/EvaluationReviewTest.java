package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static roundtable.evaluation.Grade.DISSATISFIED;
import static roundtable.evaluation.Grade.SATISFIED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.deliberation.FollowUpDesk;
import roundtable.deliberation.LedgerClose;
import roundtable.evaluation.EvaluationVoice;
import roundtable.journal.EventKind;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.Statistics;
import roundtable.portal.PublicStatistics;
import roundtable.topic.TopicState;

/** 不满意 with a reason: answered in writing, or the topic is reopened under its original limit. */
class EvaluationReviewTest extends EvaluationStory {

  @Autowired private PublicStatistics statistics;
  @Autowired private FollowUpDesk followUps;

  @Test
  @DisplayName("评议期间写明不满意：办结后由监督委员会复核，重新办理，数字跟着变，时限还是原来的")
  void aReasonReopensTheTopicUnderItsOriginalLimit() {
    var topic = before(EVALUATE, "楼道照明");
    var code = codes(topic, 1).get(0);
    judge(code, DISSATISFIED, "三楼的灯还不亮");
    complete(topic, EVALUATE, with(Answers.evaluation(), "dissatisfied", 1));
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    assertThat(postOf(task(topic, REVIEW))).contains("supervision-committee");
    var before = numbers();
    var due = due(topic);
    complete(topic, REVIEW, answer(1, true, "三楼线路没有接好，两天内接好"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.IN_PROGRESS);
    assertThat(topic(topic).closedAt()).isNull();
    assertThat(openTasks(topic)).contains("checkProgress");
    assertThat(due(topic)).containsExactly(due.get(0), due.get(0));
    var after = numbers();
    assertThat(after.closed()).isEqualTo(before.closed() - 1);
    assertThat(after.count(TopicState.IN_PROGRESS)).isEqualTo(before.count(TopicState.IN_PROGRESS) + 1);
    assertThat(after.received()).isEqualTo(before.received());
    assertThat(after.difference()).isZero();
    assertThat(page("/evaluate/" + code)).contains("三楼线路没有接好，两天内接好");
    assertThat(page("/topics/" + topic)).contains("居民评议不满意，复核后重新办理，原定时限不变");
    assertThat(happened(topic)).contains(EventKind.DISSATISFIED, EventKind.EVALUATION_REVIEWED, EventKind.REOPENED);
  }

  @Test
  @DisplayName("重新办理：检查不合格、整改、再核验、再评议，再办结；没用过的码还能用")
  void aReopenedTopicIsCheckedPutRightSignedOffAndJudgedAgain() {
    var topic = before(EVALUATE, "楼道照明");
    var codes = codes(topic, 2);
    judge(codes.get(0), DISSATISFIED, "三楼的灯还不亮");
    complete(topic, EVALUATE, with(Answers.evaluation(), "dissatisfied", 1));
    complete(topic, REVIEW, answer(1, true, "重新接线"));
    assertThat(said(get("/evaluate/" + codes.get(1)), 200)).contains("完工、核验以后才评议");
    complete(topic, "checkProgress", with(Answers.check(), "passed", "false", "rectification", "三楼重新接线"));
    complete(topic, "rectify", Map.of("rectified", "三楼已接好", "evidence", "照片1张"));
    complete(topic, "checkProgress", Answers.check());
    complete(topic, "signOff", Answers.signOff());
    judge(codes.get(1), SATISFIED, "");
    assertThat(refused(topic, EVALUATE, with(Answers.evaluation(), "satisfied", 0))).contains("网上已有1人评议“满意”");
    complete(topic, EVALUATE, Answers.evaluation());
    assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
    assertThat(task(topic, REVIEW)).isNull();
    assertThat(count("select count(*) from evaluation where topic = ?", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("办结以后才说不满意：期限内计入公开的数字，有书面答复；满意的、过期的不收")
  void aLateVoiceMovesThePublishedNumbersAndIsAnswered() {
    var judged = published();
    assertThat(task(judged.topic(), REVIEW)).isNull();
    assertThat(page("/evaluate/" + judged.code())).contains("评议结果已经公示", "不满意").doesNotContain("基本满意");
    assertThat(said(judge(judged.code(), SATISFIED, ""), 422)).contains("只收不满意的意见");
    assertThat(said(judge(judged.code(), DISSATISFIED, "灯又坏了"), 200)).contains("由监督委员会复核");
    assertThat(count("select dissatisfied from evaluation where topic = ?", judged.topic().value())).isEqualTo(1);
    assertThat(refused(judged.topic(), REVIEW, answer(2, false, "已修"))).contains("现有1条不满意意见没有答复，表中是2条");
    complete(judged.topic(), REVIEW, answer(1, false, "灯泡已换，属日常维护，由物业负责"));
    assertThat(topic(judged.topic()).state()).isEqualTo(TopicState.CLOSED);
    assertThat(page("/evaluate/" + judged.code())).contains("书面答复", "灯泡已换，属日常维护，由物业负责");
    clock.set("2022-01-26T09:00:00+08:00");
    assertThat(page("/evaluate/" + judged.other())).contains("评议已于2022年1月25日截止");
    assertThatThrownBy(() -> voices.give(judged.other(), new EvaluationVoice(DISSATISFIED, "迟到的话"))).hasMessageContaining("截止");
  }

  @Test
  @DisplayName("监督委员会逾期不复核：转街道裁定；期间又来的一条一起答复")
  void aReviewThatNobodyAnswersGoesToTheStreet() {
    var topic = before(EVALUATE, "楼道照明");
    var codes = codes(topic, 2);
    complete(topic, EVALUATE, Answers.evaluation());
    judge(codes.get(0), DISSATISFIED, "灯又坏了");
    judge(codes.get(1), DISSATISFIED, "半夜闪");
    assertThat(tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_" + REVIEW).count()).isEqualTo(1);
    itIs(topic, "2022-01-26T00:00:00+08:00");
    assertThat(task(topic, REVIEW)).isNull();
    assertThat(postOf(task(topic, "decideDissatisfaction"))).contains("street-clerk");
    assertThat(happened(topic)).contains(EventKind.REVIEW_PASSED_ON);
    complete(topic, "decideDissatisfaction", answer(2, true, "换掉整批灯具"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.IN_PROGRESS);
    assertThat(count("select dissatisfied from evaluation where topic = ?", topic.value())).isEqualTo(2);
    assertThat(count("select count(*) from evaluation_voice where topic = ? and answer is not null", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("原来的时限已经过了：重新办理当天就是逾期，督办开始")
  void aTopicReopenedAfterItsLimitIsOverdueAtOnce() {
    var judged = published();
    judge(judged.code(), DISSATISFIED, "灯又坏了");
    clock.set(due(judged.topic()).get(0).plusDays(3) + "T09:00:00+08:00");
    complete(judged.topic(), REVIEW, answer(1, true, "重修"));
    itIs(judged.topic(), due(judged.topic()).get(0).plusDays(3) + "T09:01:00+08:00");
    assertThat(happened(judged.topic())).contains(EventKind.REOPENED, EventKind.STEP_OVERDUE);
  }

  @Test
  @DisplayName("⑩建台帐还没有做，议题又重新办理：台账收不了，等再办结，期限从再办结那天数")
  void theLedgerOfAReopenedTopicWaitsForTheCloseAgain() {
    var topic = before(EVALUATE, "楼道照明");
    judge(codes(topic, 1).get(0), DISSATISFIED, "三楼的灯还不亮");
    complete(topic, EVALUATE, with(Answers.evaluation(), "dissatisfied", 1));
    var ledger = task(topic, "closeLedger");
    clock.set("2022-01-19T09:00:00+08:00");
    complete(topic, REVIEW, answer(1, true, "重新接线"));
    assertThat(openTasks(topic)).containsExactly("checkProgress");
    assertThatThrownBy(() -> followUps.close(topic, new LedgerClose("社区档案柜", null), cadre(topic)))
        .hasMessageContaining("又在办理，办结以后再建台帐");
    complete(topic, "checkProgress", Answers.check());
    complete(topic, "signOff", Answers.signOff());
    complete(topic, EVALUATE, Answers.evaluation());
    assertThat(task(topic, "closeLedger").getDueDate()).isAfter(ledger.getDueDate());
    complete(topic, "closeLedger", Answers.ledgerClose());
    assertThat(openTasks(topic)).isEmpty();
    assertThat(happened(topic)).containsOnlyOnce(EventKind.LEDGER_CLOSED);
  }

  @Test
  @DisplayName("只有办结的议题能重新办理")
  void onlyAClosedTopicIsReopened() {
    var topic = before(EVALUATE, "楼道照明");
    assertThatThrownBy(() -> topics.reopen(topic, "x", Official.SYSTEM)).hasMessageContaining("不能改为");
  }

  private List<LocalDate> due(TopicNumber topic) {
    return jdbc.sql("select due_on from step_clock where topic = ? and step = 'SUPERVISION' order by id").param(topic.value())
        .query(LocalDate.class).list();
  }

  private Statistics numbers() {
    return statistics.of(2022).district().year();
  }
}
