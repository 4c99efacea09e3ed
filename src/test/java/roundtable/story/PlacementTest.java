package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.journal.EventKind;
import roundtable.kernel.Level;

/** 将议题按照解决主体分为社区（村）、街道、区级层面议题，并分别报送街道和区理事会: where a topic belongs, it has to be accepted. */
class PlacementTest extends LiftStory {

  @Autowired private PlatformTransactionManager transactions;

  @Test
  @DisplayName("街道层面的议题报送街道：接收之前仍由社区办理，接收之后由街道召集圆桌会、街道领导主持")
  void aTopicOfTheStreetStaysWithTheCommunityUntilTheStreetAcceptsIt() {
    var topic = beforeAnalysis("小区围墙修缮");
    complete(topic, "analyseTopic", Answers.analysis());
    owned(topic);
    assertThat(openTasks(topic)).containsExactly("acceptTopic");
    assertThat(postOf(task(topic, "acceptTopic"))).isEqualTo("XH-NZ.street-leader");
    assertThat(task(topic, "acceptTopic").getDueDate()).as("3个工作日").isEqualTo(Timestamp.valueOf("2022-01-07 23:59:59"));
    assertThat(topic(topic).level()).isEqualTo(Level.COMMUNITY);
    assertThat(told(topic, EventKind.LEVEL_LIFTED)).startsWith("解决主体为街道层面，报送街道层面协调解决");
    complete(topic, "acceptTopic", ACCEPTED);
    owned(topic);
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
    convene(topic, "2022-01-08T09:00");
    assertThat(count("select count(*) from round_table where topic = ? and level = 'STREET' and presider_post = 'XH-NZ.street-leader'",
        topic.value())).isEqualTo(1);
    assertThat(lifts(topic)).containsExactly("LEVEL COMMUNITY>STREET ACCEPTED");
  }

  @Test
  @DisplayName("社区自己能解决的议题：不上报，直接召集圆桌会")
  void aTopicOfTheCommunityCostsNoLift() {
    var topic = ofTheCommunity("楼道照明");
    assertThat(openTasks(topic)).containsExactly("selectTopic");
    assertThat(lifts(topic)).isEmpty();
    assertThat(happened(topic)).doesNotContain(EventKind.LEVEL_LIFTED);
  }

  @Test
  @DisplayName("区级层面的议题直接报区理事会，不经街道；退回的写明理由，留在社区办理，社区看得到；同样的研判不再报")
  void theDistrictReturnsATopicWhichTheCommunityThenWorksOn() {
    var topic = beforeAnalysis("跨路天桥");
    complete(topic, "analyseTopic", ofDistrictNeed());
    assertThat(postOf(task(topic, "acceptTopic"))).contains("secretary-general");
    assertThat(refused(topic, "acceptTopic", with(RETURNED, "reason", " "))).isEqualTo("退回的，请写明理由");
    complete(topic, "acceptTopic", RETURNED);
    owned(topic);
    assertThat(topic(topic).level()).isEqualTo(Level.COMMUNITY);
    assertThat(openTasks(topic)).containsExactly("selectTopic");
    assertThat(shown(task(topic, "selectTopic"))).contains("区级层面退回：业委会可以自行筹资，请先议，仍由社区（村）层面办理");
    convene(topic, "2022-01-08T09:00");
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "ANOTHER_ROUND"));
    complete(topic, "analyseTopic", ofDistrictNeed());
    assertThat(told(topic, EventKind.LEVEL_DECIDED)).endsWith("该层级已经退回，仍由社区（村）层面办理");
    assertThat(openTasks(topic)).containsExactly("selectTopic");
    convene(topic, "2022-01-15T09:00");
    clock.set("2022-01-15T12:00:00+08:00");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-15T09:00", "BEYOND_LEVEL"));
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(lifts(topic)).containsExactly("LEVEL COMMUNITY>DISTRICT RETURNED", "RESOLUTION COMMUNITY>STREET ACCEPTED");
  }

  @Test
  @DisplayName("街道、区都不答复：逐级上移，由区级承接，然后召集圆桌会；每一步都有承办岗位")
  void silenceMovesAPlacedTopicOn() {
    var topic = beforeAnalysis("占道经营");
    complete(topic, "analyseTopic", Answers.analysis());
    itIs(topic, "2022-01-08T00:00:00+08:00");
    owned(topic);
    assertThat(postOf(task(topic, "acceptTopic"))).contains("secretary-general");
    itIs(topic, "2022-01-18T00:00:00+08:00");
    owned(topic);
    assertThat(topic(topic).level()).isEqualTo(Level.DISTRICT);
    assertThat(openTasks(topic)).containsExactly("selectTopic");
    assertThat(lifts(topic)).containsExactly("LEVEL COMMUNITY>STREET UNANSWERED", "LEVEL STREET>DISTRICT UNANSWERED");
  }

  @Test
  @DisplayName("等上一级答复时步骤逾期：催办的是该答复的岗位，不是社区")
  void whoIsAskedIsUrged() {
    var topic = beforeAnalysis("雨污分流");
    complete(topic, "analyseTopic", Answers.analysis());
    itIs(topic, "2022-01-12T00:00:00+08:00");
    assertThat(postOf(task(topic, "acceptTopic"))).contains("secretary-general");
    assertThat(postOf(task(topic, "answerUrge"))).isEqualTo(postOf(task(topic, "acceptTopic")));
    owned(topic);
  }

  @Test
  @DisplayName("提请上一级之后、提交之前停机：什么都没有留下，重新办理即可")
  void aStopBeforeTheCommitLeavesNothingHalf() {
    var topic = beforeAnalysis("楼顶漏水");
    var before = journal.timeline(topic).size();
    new TransactionTemplate(transactions).executeWithoutResult(stopped -> {
      complete(topic, "analyseTopic", Answers.analysis());
      assertThat(lifts(topic)).hasSize(1);
      stopped.setRollbackOnly();
    });
    assertThat(openTasks(topic)).containsExactly("analyseTopic");
    assertThat(lifts(topic)).isEmpty();
    assertThat(running(topic, "escalation")).isZero();
    assertThat(journal.timeline(topic)).hasSize(before);
    owned(topic);
    complete(topic, "analyseTopic", Answers.analysis());
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
  }
}
