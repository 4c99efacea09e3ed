package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;

/** 督办、巡查、领导决定提请上一级协调: beside the step, by whoever may, once at a time. */
class LiftBesideTest extends LiftStory {

  @Test
  @DisplayName("签发督办单时提请上一级：步骤照常办理，街道接收要写明怎样协调，社区在下一个任务看得到")
  void whoSignsAnOrderLiftsTheTopic() {
    var topic = overdue();
    var order = with(order("协调进展慢"), "liftReason", "须街道牵头城管、物业");
    complete(topic, "signOrder", order);
    owned(topic);
    assertThat(openTasks(topic)).containsExactly("acceptTopic", "visitHouseholds");
    assertThat(told(topic, EventKind.LEVEL_LIFTED)).startsWith("督办，提请街道层面协调解决，理由：须街道牵头城管、物业，由南站街道挂点领导在2022年2月15日前答复");
    assertThat(refused(topic, "acceptTopic", Map.of("decision", "ACCEPT"))).contains("接收的请写明本级怎样协调");
    assertThat(refused(topic, "acceptTopic", with(ACCEPTED, "reason", "协调对接中"))).startsWith("协调安排只有");
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
    assertThat(openTasks(topic)).containsExactly("visitHouseholds");
    assertThat(shown(task(topic, "visitHouseholds"))).contains("街道层面接收，由本级协调解决：由本级牵头，一周内到现场协调");
    assertThat(running(topic, "escalation")).isZero();
    owned(topic);
  }

  @Test
  @DisplayName("确认是否提请移送时提请上一级：移送的事实不进时间线，提请的理由进")
  void whoConfirmsAReferralLiftsTheTopic() {
    var topic = overdue();
    itIs(topic, "2022-02-28T00:00:00+08:00");
    complete(topic, "confirmReferral", Map.of("proposed", "false", "facts", "不公开的事实", "liftReason", "请街道协调资金"));
    assertThat(lifts(topic)).containsExactly("SUPERVISE COMMUNITY>STREET OPEN");
    assertThat(told(topic, EventKind.LEVEL_LIFTED)).contains("请街道协调资金").doesNotContain("不公开的事实");
    complete(topic, "acceptTopic", RETURNED);
    assertThat(topic(topic).level()).isEqualTo(Level.COMMUNITY);
    assertThat(told(topic, EventKind.LIFT_ANSWERED)).contains("业委会可以自行筹资");
    owned(topic);
  }

  @Test
  @DisplayName("一件议题同时只有一次上报：后提的读到是谁、什么时候先提的；没有留下半件")
  void aSecondLiftReadsWhoWasFirst() {
    var topic = ofTheCommunity("楼道照明");
    inspect("nz.jiwei", topic, "社区多次协调无果");
    owned(topic);
    var second = wordsOf(catchThrowable(() -> inspect("nz.lianluo", topic, "再提一次")));
    assertThat(second).contains("已由", "街道纪工委书记", "2022年1月4日", "提请街道层面协调（巡查）", "正等南站街道挂点领导答复");
    assertThat(wordsOf(catchThrowable(() -> lift("qu.lingdao01", topic, "区里来办")))).contains("已由");
    assertThat(count("select count(*) from patrol where topic = ?", topic.value())).isEqualTo(1);
    assertThat(lifts(topic)).containsExactly("INSPECTION COMMUNITY>STREET OPEN");
    itIs(topic, "2022-01-08T00:00:00+08:00");
    assertThat(lifts(topic)).containsExactly("INSPECTION COMMUNITY>STREET UNANSWERED", "INSPECTION STREET>DISTRICT OPEN");
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(topic(topic).level()).isEqualTo(Level.DISTRICT);
    assertThat(wordsOf(catchThrowable(() -> lift("lsh.zhuanzhi01", topic, "再往上")))).contains("已在区级层面，没有上一级");
  }

  @Test
  @DisplayName("挂点街道领导决定由街道协调：自己就是接收岗位，视同接收；再提请的由区里答复")
  void aStreetLeaderTakesATopicOfTheirOwnPlace() {
    var topic = ofTheCommunity("楼道照明");
    lift("nz.lingdao", topic, "街道统一更换");
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
    assertThat(running(topic, "escalation")).isZero();
    assertThat(openTasks(topic)).containsExactly("selectTopic");
    lift("nz.lingdao", topic, "需要区级资金");
    assertThat(postOf(task(topic, "acceptTopic"))).contains("secretary-general");
    complete(topic, "acceptTopic", RETURNED);
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
    assertThat(lifts(topic)).containsExactly("LEADER COMMUNITY>STREET ACCEPTED", "LEADER STREET>DISTRICT RETURNED");
    owned(topic);
  }

  @Test
  @DisplayName("挂点区领导直接提请区里；列表只列挂点范围内的议题，别处的、没有受理的、没有岗位的都不行")
  void aLeaderDecidesForTheirOwnPlaceOnly() {
    var topic = ofTheCommunity("楼道照明");
    var pending = raise("tlsc.zhuangan", Answers.intake("还没有筛选"));
    assertThat(startForm("nz.lingdao", "lift-request")).contains(topic + " 楼道照明").doesNotContain(pending.value());
    assertThat(startForm("th.lingdao", "lift-request")).doesNotContain(topic.value());
    assertThat(startForm("lsh.zhuanzhi01", "lift-request")).contains(topic + " 楼道照明");
    assertThat(wordsOf(catchThrowable(() -> lift("th.lingdao", topic, "代为提请")))).contains("不在您挂点的街道（镇）、社区（村）");
    assertThat(wordsOf(catchThrowable(() -> lift("nz.lingdao", pending, "先提")))).contains("“待受理”，只有办理中或者暂缓的议题");
    assertThat(catchThrowable(() -> lift("tlsc.shuji", topic, "我来提"))).hasMessageContaining("tlsc.shuji");
    assertThat(wordsOf(catchThrowable(() -> lift("nz.lingdao", new TopicNumber("YT-2022-99999"), "x")))).contains("YT-2022-99999");
    assertThat(wordsOf(catchThrowable(() -> as("nz.lingdao", () ->
        runtime.startProcessInstanceByKey("lift-request", Map.of("liftReason", "没有写议题")))))).startsWith("请选择议题");
    assertThat(wordsOf(catchThrowable(() -> lift("nz.lingdao", topic, "长".repeat(501))))).contains("理由不超过500字");
    assertThat(lifts(topic)).isEmpty();
    as("qu.lingdao01", () -> runtime.startProcessInstanceByKey("lift-request",
        Map.of("listedTopic", topic + " 楼道照明", "liftReason", "区里统筹")));
    assertThat(lifts(topic)).containsExactly("LEADER COMMUNITY>DISTRICT OPEN");
    assertThat(startForm("nz.lingdao", "lift-request")).doesNotContain(topic.value());
  }

  @Test
  @DisplayName("两人同时提请：一人提成，另一人读到是谁先提的")
  void twoWhoLiftAtOnceLeaveOneLift() throws Exception {
    var topic = ofTheCommunity("楼道照明");
    var threads = Executors.newFixedThreadPool(2);
    try {
      var done = threads.invokeAll(List.<Callable<Boolean>>of(() -> lifted(topic, "nz.jiwei"), () -> lifted(topic, "nz.lianluo")));
      assertThat(done.stream().filter(LiftBesideTest::succeeded)).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(lifts(topic)).containsExactly("INSPECTION COMMUNITY>STREET OPEN");
    assertThat(running(topic, "escalation")).isEqualTo(1);
    owned(topic);
  }

  private boolean lifted(TopicNumber topic, String person) {
    inspect(person, topic, "请街道协调");
    return true;
  }

  private static boolean succeeded(Future<Boolean> done) {
    try {
      return done.get();
    } catch (Exception refused) {
      return false;
    }
  }

  /** A topic in step 2 that nobody works on: its order waits for a signature. */
  private TopicNumber overdue() {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("tlsc.zhuangan", Answers.intake("占用消防通道"));
    complete(topic, "screenTopic", Answers.screening());
    itIs(topic, "2022-02-10T00:00:00+08:00");
    return topic;
  }

  private static Map<String, Object> order(String problem) {
    return Map.of("problem", problem, "assignments", "南站街道，2022-03-10，到场协调");
  }
}
