package roundtable.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

/** Every act in every state: what is allowed leads where the ledger counts it, everything else is refused and changes nothing. */
class TopicStatesTest {

  private static final Screening FOUND = new Screening(null, Affair.PUBLIC_AFFAIR, TopicField.PUBLIC_SAFETY, Category.SAFETY, null,
      Direction.NEEDS_SUPERIORS, true, null, null);
  private static final Map<String, Consumer<Topic>> ACTS = Map.of(
      "accept", topic -> topic.accept("受理"), "divert", topic -> topic.divert("转办"),
      "reject", topic -> topic.reject("不予受理"), "postpone", topic -> topic.postpone("暂缓"),
      "close", topic -> topic.close(Instant.EPOCH), "screen", topic -> topic.screen(FOUND),
      "resume", topic -> topic.resume(TopicState.PENDING, "恢复"));
  private static final Map<TopicState, String> BEGUN_BY = Map.of(TopicState.IN_PROGRESS, "accept", TopicState.DIVERTED,
      "divert", TopicState.REJECTED, "reject", TopicState.POSTPONED, "postpone", TopicState.CLOSED, "close");
  private static final Map<TopicState, Set<String>> ALLOWED = Map.of(
      TopicState.PENDING, Set.of("accept", "divert", "reject", "postpone", "screen"),
      TopicState.IN_PROGRESS, Set.of("divert", "reject", "postpone", "close"),
      TopicState.POSTPONED, Set.of("divert", "reject", "postpone", "resume"),
      TopicState.DIVERTED, Set.of(), TopicState.REJECTED, Set.of(), TopicState.CLOSED, Set.of());

  static Stream<Arguments> everyActInEveryState() {
    return Stream.of(TopicState.values()).flatMap(state -> ACTS.keySet().stream().map(act -> Arguments.of(state, act)));
  }

  @ParameterizedTest
  @MethodSource("everyActInEveryState")
  @DisplayName("六种状态、每种办法：能办的办成，不能办的退回且状态不变")
  void anActIsAllowedOrRefusedAndThenChangesNothing(TopicState state, String act) {
    var topic = in(state);
    var thrown = catchThrowable(() -> ACTS.get(act).accept(topic));
    if (ALLOWED.get(state).contains(act)) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown).isInstanceOf(Refusal.class).hasMessageContaining(state.label());
      assertThat(topic.state()).isEqualTo(state);
    }
  }

  private static Topic in(TopicState state) {
    var topic = new Topic(new TopicNumber("YT-2022-00001"),
        new Intake("楼道照明", "灯不亮", "8栋", Source.PHONE, "江小北", null), "XH-NZ-TLSC", "XH-NZ", Instant.EPOCH);
    if (state != TopicState.PENDING) {
      if (state == TopicState.CLOSED) {
        topic.accept("受理");
      }
      ACTS.get(BEGUN_BY.get(state)).accept(topic);
    }
    assertThat(topic.state()).isEqualTo(state);
    return topic;
  }
}
