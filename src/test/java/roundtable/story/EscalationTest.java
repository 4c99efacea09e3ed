package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.journal.EventKind;
import roundtable.journal.TopicEvent;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;

/** {@code escalation.bpmn}: community → street → district, never without an owner. */
class EscalationTest extends Story {

  private static final Map<String, Object> ACCEPTED = Map.of("decision", "ACCEPT");
  private static final Map<String, Object> RETURNED = Map.of("decision", "RETURN", "reason", "业委会可以自行筹资，请先议");

  @Test
  @DisplayName("社区解决不了的报街道：挂点街道领导接收，下一次圆桌会由街道主持")
  void theStreetLeaderTakesWhatTheCommunityCannotSolve() {
    var topic = beyondTheCommunity();
    assertThat(postOf(task(topic, "acceptTopic"))).isEqualTo("XH-NZ.street-leader");
    assertThat(task(topic, "acceptTopic").getDueDate()).as("3个工作日").isEqualTo(Timestamp.valueOf("2022-01-12 23:59:59"));
    assertThat(topic(topic).level()).as("接收之前仍是社区的议题").isEqualTo(Level.COMMUNITY);
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
    assertThat(openTasks(topic)).containsExactly("analyseTopic");
    complete(topic, "analyseTopic", solvable());
    assertThat(topic(topic).level()).as("不因再次研判退回").isEqualTo(Level.STREET);
    convene(topic, "2022-01-15T09:00");
    assertThat(count("select count(*) from round_table where topic = ? and turn = 2 and presider_post = 'XH-NZ.street-leader'",
        topic.value())).isEqualTo(1);
    assertThat(happened(topic)).contains(EventKind.LEVEL_LIFTED, EventKind.LIFT_ANSWERED);
  }

  @Test
  @DisplayName("退回须写明理由，只能退回一次")
  void aLevelReturnsATopicOnceAndWithAReason() {
    var topic = beyondTheCommunity();
    assertThat(refused(topic, "acceptTopic", Map.of("decision", "RETURN"))).isEqualTo("退回的，请写明理由");
    complete(topic, "acceptTopic", RETURNED);
    assertThat(topic(topic).level()).isEqualTo(Level.COMMUNITY);
    assertThat(openTasks(topic)).containsExactly("analyseTopic");
    again(topic, "2022-01-15");
    assertThat(refused(topic, "acceptTopic", RETURNED)).contains("已经退回过一次，不能再退回");
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(topic(topic).level()).isEqualTo(Level.STREET);
  }

  @Test
  @DisplayName("逾期不答复：自动再报上一级；区级也不答复的，由区级承接；每一步都有承办岗位")
  void silenceMovesATopicOnAndNeverLosesIt() {
    var topic = beyondTheCommunity();
    itIs(topic, "2022-01-12T23:59:59+08:00");
    assertThat(postOf(task(topic, "acceptTopic"))).isEqualTo("XH-NZ.street-leader");
    itIs(topic, "2022-01-13T00:00:00+08:00");
    assertThat(postOf(task(topic, "acceptTopic"))).contains("secretary-general");
    itIs(topic, "2022-01-21T00:00:00+08:00");
    assertThat(topic(topic).level()).isEqualTo(Level.DISTRICT);
    assertThat(openTasks(topic)).containsExactly("analyseTopic");
    assertThat(happened(topic).stream().filter(EventKind.LIFT_UNANSWERED::equals)).hasSize(2);
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("接收岗位空缺：逐级顺延到有人的岗位，时间线写明跳过了谁；两次提级到区")
  void aTopicIsLiftedTwiceOverAVacantPost() {
    var topic = planned("tlsc.zhuangan", "小区围墙修缮");
    vacated("XH-NZ.street-leader", () -> complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "BEYOND_LEVEL")));
    assertThat(topic(topic).level()).as("需要上级支持的已在街道层面").isEqualTo(Level.STREET);
    complete(topic, "acceptTopic", ACCEPTED);
    assertThat(topic(topic).level()).isEqualTo(Level.DISTRICT);
    var second = atTheMeeting("小区绿化补种");
    vacated("XH-NZ.street-leader", () -> complete(second, "deliberate", Answers.notAgreed("2022-01-08T09:00", "BEYOND_LEVEL")));
    assertThat(postOf(task(second, "acceptTopic"))).isEqualTo("XH-NZ.street-secretary");
    assertThat(journal.timeline(second)).extracting(TopicEvent::detail).anyMatch(detail -> detail.contains("XH-NZ.street-leader"));
    complete(second, "acceptTopic", ACCEPTED);
    again(second, "2022-01-15");
    complete(second, "acceptTopic", ACCEPTED);
    assertThat(topic(second).level()).isEqualTo(Level.DISTRICT);
  }

  @Test
  @DisplayName("两人同时接收：一人办成，议题只有一个去处")
  void twoWhoAnswerAtOnceLeaveOneAnswer() throws Exception {
    var topic = beyondTheCommunity();
    var task = task(topic, "acceptTopic");
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<Boolean> accept = () -> {
        complete("nz.lingdao", task, ACCEPTED);
        return true;
      };
      assertThat(threads.invokeAll(List.of(accept, accept)).stream().filter(EscalationTest::succeeded)).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    assertThat(count("select count(*) from lift where topic = ? and state = 'ACCEPTED'", topic.value())).isEqualTo(1);
    assertThat(openTasks(topic)).containsExactly("analyseTopic");
  }

  private TopicNumber beyondTheCommunity() {
    var topic = atTheMeeting("楼顶漏水");
    complete(topic, "deliberate", Answers.notAgreed("2022-01-08T09:00", "BEYOND_LEVEL"));
    return topic;
  }

  /** A topic that the community was to solve by itself. */
  private TopicNumber atTheMeeting(String title) {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("tlsc.zhuangan", Answers.intake(title));
    complete(topic, "screenTopic", Answers.screening());
    complete(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", Answers.opinions());
    complete(topic, "analyseTopic", solvable());
    convene(topic, "2022-01-08T09:00");
    clock.set("2022-01-08T12:00:00+08:00");
    return topic;
  }

  private void again(TopicNumber topic, String day) {
    complete(topic, "analyseTopic", solvable());
    convene(topic, day + "T09:00");
    clock.set(day + "T12:00:00+08:00");
    complete(topic, "deliberate", Answers.notAgreed(day + "T09:00", "BEYOND_LEVEL"));
  }

  private void vacated(String post, Runnable act) {
    jdbc.sql("update holding set held_to = date '2021-12-31' where post = ? and held_to is null").param(post).update();
    try {
      act.run();
    } finally {
      jdbc.sql("update holding set held_to = null where post = ? and held_to = date '2021-12-31'").param(post).update();
    }
  }

  private static Map<String, Object> solvable() {
    return with(Answers.analysis(), "communityCanSolve", "true");
  }

  private static boolean succeeded(Future<Boolean> done) {
    try {
      return done.get();
    } catch (Exception refused) {
      return false;
    }
  }
}
