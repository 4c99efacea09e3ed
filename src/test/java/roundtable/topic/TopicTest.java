package roundtable.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.Level;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

class TopicTest {

  private final Topic topic = new Topic(new TopicNumber("YT-2022-00001"),
      new Intake("楼道照明", "灯不亮", "8栋", Source.PHONE, "江小北", null), "XH-NZ-TLSC", "XH-NZ", Instant.EPOCH);

  @Test
  @DisplayName("已转办、不予受理、已办结的议题，状态不再改变")
  void anEndedTopicStaysAsItIs() {
    topic.divert("个人诉求");
    assertThat(topic.isEnded()).isTrue();
    assertThatThrownBy(() -> topic.accept("再来")).isInstanceOf(Refusal.class).hasMessageContaining("已转办");
    assertThatThrownBy(() -> topic.close(Instant.EPOCH)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> topic.resume(TopicState.PENDING, "恢复")).isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("暂缓的可以恢复，办理中的不能恢复")
  void onlyAPostponedTopicIsResumed() {
    topic.postpone("情况不清");
    topic.resume(TopicState.PENDING, "已摸清");
    topic.accept("受理");
    assertThat(topic.state()).isEqualTo(TopicState.IN_PROGRESS);
    assertThatThrownBy(() -> topic.resume(TopicState.PENDING, "恢复")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> topic.screen(null)).isInstanceOf(Refusal.class).hasMessageContaining("不能再次筛选");
  }

  @Test
  @DisplayName("逐级上报：社区—街道—区，区级没有上一级")
  void itIsLiftedLevelByLevel() {
    topic.liftTo(Level.STREET);
    topic.liftTo(Level.DISTRICT);
    assertThat(topic.level()).isEqualTo(Level.DISTRICT);
    assertThatThrownBy(() -> topic.liftTo(Level.STREET)).isInstanceOf(Refusal.class).hasMessageContaining("不能提到");
  }
}
