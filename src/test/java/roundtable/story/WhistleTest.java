package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.EngineTopicOwners;
import roundtable.journal.EventKind;
import roundtable.topic.TopicState;

/** {@code whistle.bpmn}: 社区吹哨、部门报到. */
class WhistleTest extends WhistleStory {

  @Autowired private EngineTopicOwners owners;

  @Test
  @DisplayName("社区吹哨、部门报到：两个部门各自报到，写明谁来、何时、看到什么、办了什么，由社区确认到场")
  void theCommunityWhistlesAndTheDepartmentsReportIn() {
    var topic = accepted("外墙砖脱落");
    blow("tlsc.zhuangan", call(topic, "区住建局\n区城管执法局"));
    assertThat(open(topic, "whistle")).containsExactly("reportIn@" + CITY, "reportIn@" + HOUSING);
    var housing = taskOf(topic, "reportIn", HOUSING);
    assertThat(housing.getName()).isEqualTo("报到：外墙砖脱落");
    assertThat(housing.getDueDate()).as("3个工作日").isEqualTo("2022-01-07T23:59:59.000");
    clock.set("2022-01-05T15:00:00+08:00");
    complete("zjj.lianluo", housing, came());
    assertThat(open(topic, "whistle")).containsExactly("confirmArrival@XH-NZ-TLSC.community-cadre", "reportIn@" + CITY);
    complete(topic, "confirmArrival", confirmed());
    complete("cgj.lianluo", taskOf(topic, "reportIn", CITY), with(came(), "measures", "拆除松动的广告牌两块"));
    complete(topic, "confirmArrival", confirmed());
    assertThat(open(topic, "whistle")).isEmpty();
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey("whistle").count()).isZero();
    assertThat(happened(topic)).contains(EventKind.WHISTLE_BLOWN, EventKind.REPORTED_IN, EventKind.ARRIVAL_CONFIRMED);
    assertThat(details(topic)).anyMatch(text -> text.contains("-CS1，请区住建局、区城管执法局于2022年1月5日到中山村小区4栋"))
        .anyMatch(text -> text.contains("区住建局2022年1月5日到场") && text.contains("东墙空鼓三处") && text.endsWith("承诺2022年1月14日前办结"))
        .noneMatch(text -> text.contains("梁小工"));
    assertThat(count("select count(*) from report_in where topic = ? and state = 'ARRIVED' and people = '梁小工（住建局）'", topic.value())).isEqualTo(2);
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("没有到场的，社区不确认：退回部门重新报到")
  void aDepartmentThatDidNotComeIsCalledAgain() {
    var topic = accepted("外墙砖脱落");
    blow("tlsc.shuji", call(topic, "区住建局"));
    clock.set("2022-01-05T15:00:00+08:00");
    complete(topic, "reportIn", came());
    assertThat(refused(topic, "confirmArrival", Map.of("arrived", "false"))).isEqualTo("没有到场的，请写明情况");
    complete(topic, "confirmArrival", Map.of("arrived", "false", "remark", "5日下午没有见到人"));
    assertThat(open(topic, "whistle")).containsExactly("reportIn@" + HOUSING);
    assertThat(refused(topic, "reportIn", came())).as("同样的话不算").contains("没有新进展");
    complete(topic, "reportIn", with(came(), "measures", "已铲除空鼓，6日上午复查"));
    complete(topic, "confirmArrival", confirmed());
    assertThat(open(topic, "whistle")).isEmpty();
    assertThat(details(topic)).anyMatch(text -> text.endsWith("没有到场：5日下午没有见到人"));
  }

  @Test
  @DisplayName("不属于本部门：写明理由和应负责的单位，只能提一次，由街道确定，期限重新计算")
  void aDepartmentMayDisownItOnceAndTheStreetDecides() {
    var topic = accepted("广告牌松动");
    blow("tlsc.zhuangan", call(topic, "区住建局"));
    assertThat(refused(topic, "reportIn", with(notOurs(), "responsible", "区住建局"))).contains("写的就是贵部门");
    assertThat(refused(topic, "reportIn", with(notOurs(), "responsible", "区纪委区监委"))).contains("不接受吹哨、交办和督办");
    complete(topic, "reportIn", notOurs());
    assertThat(open(topic, "whistle")).containsExactly("decideUnit@XH-NZ.street-clerk");
    complete(topic, "decideUnit", Map.of("unit", "区住建局", "reason", "外墙由住建局先鉴定"));
    assertThat(refused(topic, "reportIn", notOurs())).contains("提出过一次不属于本部门职责", "请到场");
    complete(topic, "reportIn", with(came(), "arrivedOn", "2022-01-04"));
    complete(topic, "confirmArrival", confirmed());
    var other = accepted("广告牌松动");
    blow("tlsc.zhuangan", call(other, "区住建局\n区商务局"));
    complete("zjj.lianluo", taskOf(other, "reportIn", HOUSING), notOurs());
    assertThat(refused(other, "decideUnit", Map.of("unit", "区商务局", "reason", "归商务"))).contains("区商务局", "不必再吹");
    assertThat(refused(other, "decideUnit", Map.of("unit", "月亮局", "reason", "x"))).contains("没有名为“月亮局”的区直部门");
    clock.set("2022-01-06T09:00:00+08:00");
    complete(other, "decideUnit", Map.of("unit", "区城管执法局", "reason", "广告牌归城管审批"));
    assertThat(taskOf(other, "reportIn", CITY).getDueDate()).as("重新计算").isEqualTo("2022-01-11T23:59:59.000");
    assertThat(details(other)).anyMatch(text -> text.contains("由区城管执法局报到：广告牌归城管审批"));
  }

  @Test
  @DisplayName("街道吹哨的，不属于本部门由理事会办公室确定")
  void theSecretariatDecidesAboutAStreetsWhistle() {
    var topic = accepted("广告牌松动");
    blow("nz.lianluo", call(topic, "区住建局"));
    complete(topic, "reportIn", notOurs());
    assertThat(open(topic, "whistle")).containsExactly("decideUnit@XH-LSH.secretariat");
    complete(topic, "decideUnit", Map.of("unit", "区城管执法局", "reason", "归城管"));
    complete(topic, "reportIn", with(came(), "arrivedOn", "2022-01-04"));
    assertThat(open(topic, "whistle")).containsExactly("confirmArrival@XH-NZ.street-clerk");
  }

  @Test
  @DisplayName("逾期不报到：先催办，再交理事会办公室督查；签发督办单，到场报到即为答复")
  void silenceIsUrgedThenSupervisedAndComingAnswersTheOrder() {
    var topic = accepted("外墙砖脱落");
    blow("tlsc.zhuangan", with(call(topic, "区住建局"), "urgent", "true"));
    assertThat(task(topic, "reportIn").getDueDate()).as("紧急：1个工作日").isEqualTo("2022-01-05T23:59:59.000");
    itIs(topic, "2022-01-05T23:59:59+08:00");
    assertThat(happened(topic)).doesNotContain(EventKind.URGED);
    itIs(topic, "2022-01-06T00:00:00+08:00");
    assertThat(details(topic)).anyMatch(text -> text.startsWith("催办吹哨单") && text.contains("区住建局联络员"));
    itIs(topic, "2022-01-07T00:00:00+08:00");
    assertThat(open(topic, "whistle")).containsExactly("reportIn@" + HOUSING, "superviseReport@XH-LSH.secretariat");
    assertThat(refused(topic, "superviseReport", Map.of("ordered", "true", "problem", "两天没有到场"))).isEqualTo("签发督办单的，请填写落实时限");
    complete(topic, "superviseReport", Map.of("ordered", "true", "problem", "两天没有到场", "orderDue", "2022-01-08"));
    assertThat(count("select count(*) from order_party where topic = ? and unit = 'XH-ZJJ' and answered_at is null", topic.value())).isEqualTo(1);
    assertThat(refused(topic, "reportIn", with(came(), "measures", "协调对接中"))).contains("没有新进展");
    complete(topic, "reportIn", came());
    assertThat(count("select count(*) from order_party where topic = ? and answered_at is null", topic.value())).isZero();
    complete(topic, "confirmArrival", confirmed());
    assertThat(open(topic, "whistle")).isEmpty();
    assertThat(happened(topic)).contains(EventKind.ORDER_SIGNED, EventKind.ORDER_ANSWERED);
  }

  @Test
  @DisplayName("督查时部门已经报到：不能再签发，可以写明不签发；到场确认后督查任务随之结束")
  void whatWasDoneMeanwhileNeedsNoOrder() {
    var topic = accepted("外墙砖脱落");
    blow("tlsc.zhuangan", with(call(topic, "区住建局\n区城管执法局"), "urgent", "true"));
    itIs(topic, "2022-01-07T00:00:00+08:00");
    complete("zjj.lianluo", taskOf(topic, "reportIn", HOUSING), came());
    var supervised = tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_superviseReport").list();
    assertThat(supervised).hasSize(2);
    complete(topic, "confirmArrival", confirmed());
    var left = task(topic, "superviseReport");
    assertThat(left).as("另一个部门的督查照旧").isNotNull();
    complete("cgj.lianluo", taskOf(topic, "reportIn", CITY), with(came(), "measures", "拆除广告牌"));
    assertThat(refused(topic, "superviseReport", Map.of("ordered", "true", "problem", "迟到", "orderDue", "2022-01-10"))).contains("不必签发督办单");
    complete(topic, "superviseReport", Map.of("ordered", "false", "problem", "当天已到场"));
    complete(topic, "confirmArrival", confirmed());
    assertThat(details(topic)).anyMatch(text -> text.contains("不签发督办单：当天已到场"));
  }

  @Test
  @DisplayName("部门岗位空缺：逐级顺延到理事会办公室，督查由秘书长办；之后空缺的，任务改派")
  void aVacantDepartmentIsNeverWithoutAnOwner() {
    var topic = accepted("外墙砖脱落");
    vacated(HOUSING, () -> vacated("XH-ZJJ.department-head", () -> {
      blow("tlsc.zhuangan", with(call(topic, "区住建局"), "urgent", "true"));
      assertThat(open(topic, "whistle")).containsExactly("reportIn@XH-LSH.secretariat");
      itIs(topic, "2022-01-07T00:00:00+08:00");
      assertThat(open(topic, "whistle")).contains("superviseReport@XH-LSH.secretary-general");
    }));
    assertThat(details(topic)).anyMatch(text -> text.startsWith("岗位空缺：XH-ZJJ.department-liaison"));
    var later = accepted("外墙砖脱落");
    blow("tlsc.zhuangan", call(later, "区城管执法局"));
    vacated(CITY, () -> {
      owners.check();
      assertThat(open(later, "whistle")).containsExactly("reportIn@XH-CGJ.department-head");
    });
  }

  @Test
  @DisplayName("议题转办或者办结，吹哨随之结束，时间线写明")
  void theWhistleEndsWithItsTopic() {
    var topic = planned("tlsc.zhuangan", "外墙砖脱落");
    blow("tlsc.zhuangan", with(call(topic, "区住建局\n区城管执法局"), "wantedOn", "2022-01-10"));
    divert(topic);
    assertThat(topic(topic).state()).isEqualTo(TopicState.DIVERTED);
    assertThat(open(topic, "whistle")).isEmpty();
    assertThat(details(topic).stream().filter(text -> text.contains("不再需要"))).hasSize(2).allMatch(text -> text.startsWith("议题已转办"));
    var closed = signedOff();
    blow("nz.shuji", with(call(closed, "区住建局"), "wantedOn", "2022-01-19"));
    complete(closed, "evaluateResult", Answers.evaluation());
    assertThat(open(closed, "whistle")).isEmpty();
    assertThat(details(closed)).anyMatch(text -> text.startsWith("议题已办结") && text.contains("不再需要区住建局报到"));
    assertThat(journal.firstBrokenEntry(closed)).isEmpty();
  }

  @Test
  @DisplayName("没有放假安排的年份：待国务院通知，不会自行催办")
  void nothingHappensByItselfInAnUnknownYear() {
    clock.set("2041-03-01T09:00:00+08:00");
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    complete(topic, "screenTopic", Answers.screening());
    blow("tlsc.zhuangan", with(call(topic, "区住建局"), "wantedOn", "2041-03-02"));
    assertThat(task(topic, "reportIn").getDueDate()).isNull();
    itIs(topic, "2042-03-01T00:00:00+08:00");
    assertThat(open(topic, "whistle")).containsExactly("reportIn@" + HOUSING);
  }
}
