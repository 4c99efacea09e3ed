package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.EngineTopicOwners;
import roundtable.journal.TopicEvent;
import roundtable.kernel.TopicNumber;

/** No topic is ever without an owner, and when one is, somebody is told. */
class OwnersTest extends Story {

  private static final String SECRETARY = "XH-NZ-TLSC.community-secretary";
  @Autowired private EngineTopicOwners owners;

  @Test
  @DisplayName("任务派出之后岗位才空缺：改由下一个岗位承办，时间线写明；有人接任后新任务回到原岗位")
  void aTaskOfAPostThatFellVacantGoesToTheNextPost() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    as("tlsc.shuji", () -> {
      tasks.claim(task(topic, "screenTopic").getId(), "tlsc.shuji");
      return null;
    });
    vacated(() -> {
      assertThat(owners.ownerless()).contains(topic);
      owners.check();
      assertThat(postOf(task(topic, "screenTopic"))).isEqualTo("XH-NZ.street-clerk");
      assertThat(task(topic, "screenTopic").getAssignee()).as("离任的人不再占着任务").isNull();
      assertThat(owners.ownerless()).doesNotContain(topic);
      complete("nz.lianluo", task(topic, "screenTopic"), Answers.screening());
    });
    assertThat(journal.timeline(topic)).extracting(TopicEvent::detail)
        .anyMatch(detail -> detail.startsWith("岗位空缺：") && detail.contains("改由南站街道圆桌会联络员承办"));
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("再查一遍不会重复改派")
  void checkingTwiceChangesNothingMore() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    vacated(() -> {
      owners.check();
      var entries = journal.timeline(topic).size();
      owners.check();
      assertThat(journal.timeline(topic)).hasSize(entries);
    });
  }

  @Test
  @DisplayName("流程断了的议题：每天的核查查得出来")
  void aTopicWhoseProcessIsGoneIsFound() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    assertThat(owners.ownerless()).doesNotContain(topic);
    // as a fault or a hand in the database would leave it
    processes(topic).forEach(process -> runtime.deleteProcessInstance(process, "cut off"));
    try {
      assertThat(owners.ownerless()).contains(topic);
      assertThat(session("lsh.zhuanzhi01").get("/api/tasks/ownerless").body()).contains(topic.value());
      assertThat(session("tlsc.shuji").get("/api/tasks/ownerless").body()).contains("由理事会办公室查看").doesNotContain(topic.value());
    } finally {
      pastTheDesks(topic);
      jdbc.sql("update topic set state = 'DIVERTED' where number = ?").param(topic.value()).update();
    }
  }

  private List<String> processes(TopicNumber topic) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).list().stream()
        .map(process -> process.getId()).toList();
  }

  private void vacated(Runnable act) {
    jdbc.sql("update holding set held_to = date '2021-12-31' where post = ? and held_to is null").param(SECRETARY).update();
    try {
      act.run();
    } finally {
      jdbc.sql("update holding set held_to = null where post = ? and held_to = date '2021-12-31'").param(SECRETARY).update();
    }
  }
}
