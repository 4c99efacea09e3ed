package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.TopicNumber;

/** 时间线: append-only, and whoever changes it is found out. */
class JournalTest extends Story {

  @Test
  @DisplayName("时间线写明时间、谁、哪个岗位、依据哪张表第几版；不写居民姓名")
  void theTimelineSaysWhoForWhichPostAndByWhichRule() {
    var topic = screened();
    var timeline = journal.timeline(topic);
    assertThat(timeline.get(0).person()).isEqualTo("tlsc.zhuangan");
    assertThat(timeline.get(0).post()).isEqualTo("XH-NZ-TLSC.community-cadre");
    assertThat(timeline).anyMatch(e -> e.basis().startsWith("《议题筛选》第1版 rule_"));
    assertThat(timeline).noneMatch(e -> e.detail().contains("江小北"));
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  @Test
  @DisplayName("直接改库、删一条、截掉末尾，都查得出来")
  void tamperingIsFound() {
    var changed = screened();
    jdbc.sql("update topic_event set detail = '已解决' where topic = ? and seq = 2").param(changed.value()).update();
    assertThat(journal.firstBrokenEntry(changed)).contains(2);
    var removed = screened();
    jdbc.sql("delete from topic_event where topic = ? and seq = 2").param(removed.value()).update();
    assertThat(journal.firstBrokenEntry(removed)).contains(2);
    var cut = screened();
    jdbc.sql("delete from topic_event where topic = ? and seq >= 3").param(cut.value()).update();
    assertThat(journal.firstBrokenEntry(cut)).contains(3);
  }

  private TopicNumber screened() {
    var topic = raise("tlsc.zhuangan", Answers.intake("楼道照明"));
    complete(topic, "screenTopic", Answers.screening());
    return topic;
  }
}
