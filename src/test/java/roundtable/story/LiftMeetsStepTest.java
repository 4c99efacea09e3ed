package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;
import roundtable.topic.TopicState;

/** A lift beside the topic's own way: what it means for the round-table, for the next lift, and for a topic that ends. */
class LiftMeetsStepTest extends LiftStory {

  @Test
  @DisplayName("方案还没有审定：圆桌会随议题改由街道召集，方案改由街道领导审定")
  void anUnconfirmedRoundTableFollowsItsTopic() {
    var topic = ofTheCommunity("楼道照明");
    prepared(topic);
    assertThat(postOf(task(topic, "confirmPlan"))).isEqualTo("XH-NZ-TLSC.community-secretary");
    as("tlsc.shuji", () -> {
      tasks.claim(task(topic, "confirmPlan").getId(), "tlsc.shuji");
      return null;
    });
    inspect("nz.jiwei", topic, "须街道主持");
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(postOf(task(topic, "confirmPlan"))).isEqualTo("XH-NZ.street-leader");
    assertThat(task(topic, "confirmPlan").getAssignee()).isNull();
    assertThat(told(topic, EventKind.PRESIDER_DECIDED)).contains("议题已由街道层面接收", "方案由其审定");
    owned(topic);
    complete(topic, "confirmPlan", Answers.presiding());
    assertThat(count("select count(*) from round_table where topic = ? and level = 'STREET' and presider_post = 'XH-NZ.street-leader'",
        topic.value())).isEqualTo(1);
  }

  @Test
  @DisplayName("还在选议题：圆桌会随议题改由街道召集，主持人到时再定")
  void aRoundTableAtItsFirstStepFollowsItsTopic() {
    var topic = ofTheCommunity("楼道照明");
    inspect("nz.jiwei", topic, "须街道主持");
    complete(topic, "acceptTopic", ACCEPTED);
    prepared(topic);
    assertThat(postOf(task(topic, "confirmPlan"))).isEqualTo("XH-NZ.street-leader");
  }

  @Test
  @DisplayName("已经发通知的会照开，由原主持人主持；会上仍解决不了的，下一次由街道召集，不再上报一次")
  void anInvitedRoundTableIsHeldAsItIs() {
    var topic = ofTheCommunity("楼道照明");
    convene(topic, "2022-01-08T09:00");
    inspect("nz.jiwei", topic, "须街道主持");
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(told(topic, EventKind.PRESIDER_DECIDED)).contains("仍按社区（村）层面由铁路四村社区").contains("其后的圆桌会由街道层面召集");
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "BEYOND_LEVEL"));
    assertThat(openTasks(topic)).as("街道已经接收").containsExactly("analyseTopic");
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
    complete(topic, "analyseTopic", solvable());
    convene(topic, "2022-01-15T09:00");
    assertThat(count("select count(*) from round_table where topic = ? and turn = 2 and level = 'STREET'", topic.value())).isEqualTo(1);
    assertThat(lifts(topic)).containsExactly("INSPECTION COMMUNITY>STREET ACCEPTED");
  }

  @Test
  @DisplayName("社区的会上形成了决议，议题已由街道接收：任务计划书由街道领导原则同意")
  void theLeaderOfTheNewLevelConsentsToThePlan() {
    var topic = ofTheCommunity("楼道照明");
    convene(topic, "2022-01-08T09:00");
    inspect("nz.jiwei", topic, "须街道协调");
    complete(topic, "acceptTopic", ACCEPTED);
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Answers.meeting("2022-01-08T09:00"));
    complete(topic, "draftTaskPlan", Answers.taskPlan("南站街道"));
    assertThat(count("select count(*) from consent where topic = ? and post = 'XH-NZ.street-leader'", topic.value())).isEqualTo(1);
    owned(topic);
  }

  @Test
  @DisplayName("改期的会按议题现在的层级重新准备")
  void aMeetingThatIsMovedIsPreparedAtTheTopicsLevel() {
    var topic = ofTheCommunity("楼道照明");
    convene(topic, "2022-01-08T09:00");
    inspect("nz.jiwei", topic, "须街道主持");
    complete(topic, "acceptTopic", ACCEPTED);
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Map.of("result", "RESCHEDULED", "nextStep", "雨天改期"));
    prepared(topic, "2022-01-15");
    assertThat(postOf(task(topic, "confirmPlan"))).isEqualTo("XH-NZ.street-leader");
  }

  @Test
  @DisplayName("研判、协商也要上报：先前提请的并入，只有一个岗位答复")
  void theTopicsOwnWayTakesAnOpenLiftAlong() {
    var topic = beforeAnalysis("小区围墙修缮");
    inspect("nz.jiwei", topic, "先提请");
    complete(topic, "analyseTopic", Answers.analysis());
    assertThat(lifts(topic)).containsExactly("INSPECTION COMMUNITY>STREET MERGED", "LEVEL COMMUNITY>STREET OPEN");
    assertThat(openTasks(topic)).containsExactly("acceptTopic");
    owned(topic);
    complete(topic, "acceptTopic", ACCEPTED);
    convene(topic, "2022-01-08T09:00");
    inspect("nz.jiwei", topic, "再提请");
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "BEYOND_LEVEL"));
    assertThat(openTasks(topic)).containsExactly("acceptTopic");
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(topic(topic).level()).isEqualTo(Level.DISTRICT);
    assertThat(lifts(topic)).endsWith("INSPECTION STREET>DISTRICT MERGED", "RESOLUTION STREET>DISTRICT ACCEPTED");
    owned(topic);
  }

  @Test
  @DisplayName("协商未成暂缓的议题可以提请上一级；转办时上报随之终止，恢复办理的按新的层级再议")
  void aPostponedTopicIsLiftedAndItsLiftEndsWithIt() {
    var topic = stalled();
    lift("lsh.zhuanzhi01", topic, "区里协调");
    assertThat(openTasks(topic)).containsExactly("acceptTopic", "reviewStalled");
    complete(topic, "reviewStalled", Map.of("decision", "DIVERT", "divertTo", "区住建局", "reason", "属于职能部门"));
    assertThat(openTasks(topic)).isEmpty();
    assertThat(running(topic, "escalation")).isZero();
    assertThat(lifts(topic)).containsExactly("LEADER COMMUNITY>DISTRICT ENDED");
    assertThat(told(topic, EventKind.LIFT_ENDED)).isEqualTo("议题已转办，上报随之终止");
    var resumed = stalled();
    lift("nz.lingdao", resumed, "街道出面再议");
    complete(resumed, "reviewStalled", Map.of("decision", "RESUME", "reason", "街道已经接收"));
    complete(resumed, "analyseTopic", solvable());
    prepared(resumed, "2022-01-15");
    assertThat(postOf(task(resumed, "confirmPlan"))).isEqualTo("XH-NZ.street-leader");
  }

  @Test
  @DisplayName("销号时还没有答复的上报随之终止；等候的流程已经不在的，照样销号")
  void anOpenLiftEndsWhenTheTopicIsClosed() {
    for (var cut : new boolean[] {false, true}) {
      var topic = beforeTheClose();
      inspect("nz.lianluo", topic, "请区里协调后续");
      if (cut) {
        // as a fault or a hand in the database would leave it
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey("escalation").list()
            .forEach(process -> runtime.deleteProcessInstance(process.getId(), "cut off"));
      }
      complete(topic, "evaluateResult", Answers.evaluation());
      assertThat(topic(topic).state()).isEqualTo(TopicState.CLOSED);
      assertThat(running(topic, "escalation")).isZero();
      assertThat(lifts(topic)).endsWith("INSPECTION STREET>DISTRICT ENDED");
    }
  }

  private TopicNumber beforeTheClose() {
    var topic = passed("tlsc.zhuangan", Answers.taskPlan("南站街道"));
    complete(topic, "appointCommittee", Answers.committee());
    complete(topic, "startProject", Answers.start("2022-01-18"));
    complete(topic, "recordProgress", Answers.progress("4栋4单元\n2栋5单元", true));
    complete(topic, "checkProgress", Answers.check());
    complete(topic, "signOff", Answers.signOff());
    return topic;
  }

  private TopicNumber stalled() {
    var topic = ofTheCommunity("楼道照明");
    convene(topic, "2022-01-08T09:00");
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "NO_AGREEMENT"));
    assertThat(topic(topic).state()).isEqualTo(TopicState.POSTPONED);
    return topic;
  }

  private void prepared(TopicNumber topic) {
    prepared(topic, "2022-01-08");
  }

  private void prepared(TopicNumber topic, String day) {
    chooseDay(topic, day);
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    complete(topic, "draftPlan", Answers.plan(day + "T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
  }
}
