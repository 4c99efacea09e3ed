package roundtable.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicEventTest {

  private static final Instant AT = Instant.parse("2022-01-08T01:00:00.123Z");
  private static final TopicEvent SEALED = TopicEvent.after("", "YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post",
      EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", "standstill-limits@1?level=STREET", "STATE\u001dIN_PROGRESS");

  static Stream<TopicEvent> forged() {
    return Stream.of(
        with("YT-2022-00002", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 2, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT.plusMillis(1), "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT, "js.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.other", EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.CLOSED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理 ", "《议题筛选》第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第2版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=false", ""),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版", "", ""),
        new TopicEvent("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版",
            "topic-screening?ready=true", SEALED.alsoRuled(), "STATE\u001dCLOSED", "", SEALED.hash()),
        new TopicEvent("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版",
            "topic-screening?ready=true", SEALED.alsoRuled(), "", "", SEALED.hash()),
        new TopicEvent("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版",
            "topic-screening?ready=true", "standstill-limits@2?level=STREET", SEALED.change(), "", SEALED.hash()),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理《议题筛选》", "第1版", "topic-screening?ready=true", ""),
        with("YT-2022-00001", 1, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "《议题筛选》第1版", "topic-screening?ready=true", "0"));
  }

  @ParameterizedTest
  @MethodSource("forged")
  @DisplayName("改动任何一项，封印就对不上")
  void anyChangeBreaksTheSeal(TopicEvent forged) {
    assertThat(forged.isSealed()).isFalse();
  }

  @Test
  @DisplayName("封印连着上一条：同样的内容换个位置，封印不同")
  void theSealContainsTheOneBefore() {
    assertThat(SEALED.isSealed()).isTrue();
    assertThat(SEALED.hash()).matches("[0-9a-f]{64}");
    var next = TopicEvent.after(SEALED.hash(), "YT-2022-00001", 2, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "", "", "", "");
    var elsewhere = TopicEvent.after("", "YT-2022-00001", 2, AT, "tlsc.shuji", "XH.post", EventKind.SCREENED, "受理", "", "", "", "");
    assertThat(next.isSealed()).isTrue();
    assertThat(next.hash()).isNotEqualTo(elsewhere.hash());
  }

  private static TopicEvent with(String topic, int seq, Instant at, String person, String post, EventKind kind,
      String detail, String basis, String ruled, String previous) {
    return new TopicEvent(topic, seq, at, person, post, kind, detail, basis, ruled, SEALED.alsoRuled(), SEALED.change(), previous, SEALED.hash());
  }
}
