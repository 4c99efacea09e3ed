package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Timestamp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;

/** {@code leader-study.bpmn}: 对需区领导决策的问题进行研究. */
class LeaderStudyTest extends LiftStory {

  /** Nothing stays on the leaders' tables: other stories look at them. */
  @AfterEach
  void theLeadersTablesAreCleared() {
    tasks.createTaskQuery().taskDefinitionKey("userTask_studyTopic").list().forEach(open ->
        complete(holderOf(open), open, Map.of("studyDecided", "false", "decision", "不再研究")));
  }

  @Test
  @DisplayName("理事会办公室提请、挂点区领导批示交办、单位落实：时间线和后面任务的表头都看得到")
  void aLeaderDecidesAndAUnitCarriesItOut() {
    var topic = ofTheDistrict("跨路天桥");
    propose("lsh.zhuanzhi01", topic);
    assertThat(postOf(task(topic, "studyTopic"))).isEqualTo("XH.district-leader");
    assertThat(task(topic, "studyTopic").getDueDate()).as("5个工作日").isEqualTo(Timestamp.valueOf("2022-01-11 23:59:59"));
    assertThat(shown(task(topic, "studyTopic"))).contains("需区领导决策：资金由区里统筹还是街道自筹");
    assertThat(openTasks(topic)).as("步骤照常办理").containsExactly("selectTopic");
    complete(topic, "studyTopic", decided());
    assertThat(shown(task(topic, "selectTopic"))).contains("区领导批示", "同意由区里统筹；交办区住建局在2022年1月20日前落实：编制预算");
    assertThat(postOf(task(topic, "carryOut"))).isEqualTo("XH-ZJJ.department-liaison");
    assertThat(task(topic, "carryOut").getDueDate()).isEqualTo(Timestamp.valueOf("2022-01-20 23:59:59"));
    assertThat(refused(topic, "carryOut", Map.of("carriedOut", "协调对接中"))).contains("没有新进展");
    complete(topic, "carryOut", Map.of("carriedOut", "预算已报区财政局"));
    assertThat(told(topic, EventKind.INSTRUCTION_DONE)).isEqualTo("预算已报区财政局");
    assertThat(shown(task(topic, "selectTopic"))).contains("预算已报区财政局");
    assertThat(running(topic, "leader-study")).isZero();
    owned(topic);
    propose("lsh.mishu02", topic);
    assertThat(task(topic, "studyTopic")).as("可以另行提请").isNotNull();
  }

  @Test
  @DisplayName("批示要写明交办谁、做什么、什么日期之前；退回要写理由，退回后可以再提")
  void aDecisionNamesWhoWhatAndByWhenAndAReturnItsReason() {
    var topic = ofTheDistrict("跨路天桥");
    propose("lsh.zhuanzhi01", topic);
    assertThat(refused(topic, "studyTopic", with(decided(), "unit", ""))).isEqualTo("作出批示的，请写明交办单位、要做的事和完成日期");
    assertThat(refused(topic, "studyTopic", with(decided(), "unit", "区纪委区监委"))).contains("不接受吹哨、交办和督办");
    assertThat(refused(topic, "studyTopic", with(decided(), "unit", "月亮公司"))).contains("没有找到单位“月亮公司”");
    assertThat(refused(topic, "studyTopic", with(decided(), "instructedUntil", "2022-01-03"))).contains("已经过去");
    assertThat(refused(topic, "studyTopic", with(decided(), "decision", " "))).contains("请填写批示意见");
    assertThat(catchThrowable(() -> complete("nz.lingdao", task(topic, "studyTopic"), decided()))).hasMessageContaining("nz.lingdao");
    complete(topic, "studyTopic", Map.of("studyDecided", "false", "decision", "可由理事会办公室协调"));
    assertThat(told(topic, EventKind.STUDY_DECIDED)).isEqualTo("退回理事会办公室：可由理事会办公室协调");
    assertThat(running(topic, "leader-study")).isZero();
    propose("lsh.zhuanzhi01", topic);
    assertThat(count("select count(*) from leader_study where topic = ?", topic.value())).isEqualTo(2);
  }

  @Test
  @DisplayName("区领导逾期未批示：转理事会秘书长；仍未批示的结束，由理事会办公室另行提请")
  void silencePassesAStudyOnAndThenBack() {
    var topic = ofTheDistrict("跨路天桥");
    propose("lsh.zhuanzhi01", topic);
    itIs(topic, "2022-01-12T00:00:00+08:00");
    assertThat(postOf(task(topic, "studyTopic"))).contains("secretary-general");
    assertThat(told(topic, EventKind.STUDY_PROPOSED)).contains("逾期未批示，转下一岗位");
    itIs(topic, "2022-01-20T00:00:00+08:00");
    assertThat(task(topic, "studyTopic")).isNull();
    assertThat(told(topic, EventKind.STUDY_UNANSWERED)).contains("由理事会办公室另行提请");
    assertThat(startForm("lsh.zhuanzhi01", "leader-study")).contains(topic + " 跨路天桥");
    owned(topic);
  }

  @Test
  @DisplayName("只有理事会办公室、秘书长提请，只提请区级议题，一件议题同时只有一次研究")
  void onlyTheSecretariatProposesAndOnlyATopicOfTheDistrict() {
    var topic = ofTheDistrict("跨路天桥");
    var lower = ofTheCommunity("楼道照明");
    assertThat(startForm("lsh.zhuanzhi01", "leader-study")).contains(topic.value()).doesNotContain(lower.value());
    assertThat(startForm("nz.lingdao", "leader-study")).doesNotContain(topic.value());
    assertThat(catchThrowable(() -> propose("qu.lingdao01", topic))).hasMessageContaining("qu.lingdao01");
    assertThat(wordsOf(catchThrowable(() -> propose("lsh.zhuanzhi01", lower)))).contains("只有办理中或者暂缓的区级议题");
    propose("lsh.zhuanzhi01", topic);
    assertThat(wordsOf(catchThrowable(() -> propose("lsh.mishu02", topic)))).contains("已由", "2022年1月4日", "待研究，不必再提");
    assertThat(startForm("lsh.zhuanzhi01", "leader-study")).doesNotContain(topic.value());
    assertThat(count("select count(*) from leader_study where topic = ?", topic.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("议题转办：等批示的、等落实的研究随之终止")
  void aStudyEndsWithItsTopic() {
    var waiting = stalled();
    propose("lsh.zhuanzhi01", waiting);
    divert(waiting);
    var instructed = stalled();
    propose("lsh.zhuanzhi01", instructed);
    complete(instructed, "studyTopic", with(decided(), "instructedUntil", "2022-02-20"));
    divert(instructed);
  }

  private void divert(TopicNumber topic) {
    complete(topic, "reviewStalled", Map.of("decision", "DIVERT", "divertTo", "区住建局", "reason", "属于职能部门"));
    assertThat(running(topic, "leader-study")).isZero();
    assertThat(told(topic, EventKind.STUDY_ENDED)).isEqualTo("议题已转办，区领导研究随之终止");
    assertThat(count("select count(*) from leader_study where topic = ? and open_topic is null and state = 'ENDED'", topic.value()))
        .isEqualTo(1);
  }

  private TopicNumber stalled() {
    var topic = ofTheCommunity("楼道照明");
    convene(topic, "2022-01-08T09:00");
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "NO_AGREEMENT"));
    lift("lsh.mishu02", topic, "区里统筹");
    return topic;
  }

  private void propose(String person, TopicNumber topic) {
    as(person, () -> runtime.startProcessInstanceByKey("leader-study",
        Map.of("topicNumber", topic.value(), "matter", "资金由区里统筹还是街道自筹")));
  }

  private static Map<String, Object> decided() {
    return Map.of("studyDecided", "true", "decision", "同意由区里统筹", "unit", "区住建局", "instruction", "编制预算",
        "instructedUntil", "2022-01-20");
  }
}
