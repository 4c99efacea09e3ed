package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import roundtable.WebAppSession;
import roundtable.kernel.TopicNumber;

/** 回放: three topics of a day, of which the draft would have answered two in another way. */
class PolicyReplayTest extends PolicyStory {

  @Autowired private JdbcTemplate batch;
  private static final String DAY = "2022-11-23";
  private static final String PERIOD = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(DAY, DAY);

  @Test
  @DisplayName("手算得出的一天：三件筛选，其中两件结果不同，按街道计数，逐件列出，可以下载")
  void aSmallHistoryIsReplayed() {
    clock.set(DAY + "T09:00:00+08:00");
    var one = screened("中山村小区加装电梯", "true");
    var two = screened("中山村小区路灯不亮", "true");
    var third = screened("中山村小区墙面漏水", "false");
    var first = session(FIRST);
    var draft = otherAnswer(first);

    var report = replayed(first, draft, DAY, DAY);

    assertThat(report.path("state").asText()).isEqualTo("DONE");
    assertThat(report.path("asked").asInt()).isEqualTo(3);
    assertThat(report.path("total").asInt()).isEqualTo(3);
    assertThat(report.path("changed").asInt()).isEqualTo(2);
    assertThat(report.path("byStreet")).singleElement().satisfies(street -> assertThat(street.path("changed").asInt()).isEqualTo(2));
    assertThat(report.path("cases").findValuesAsText("topic")).containsExactly(one, two).doesNotContain(third);
    var found = report.path("cases").get(0);
    assertThat(found.path("facts").asText()).contains("所属领域 老旧小区改造", "情况清楚、具备协商条件 是");
    assertThat(found.path("after").path("outputs").asText()).contains("=另行答复");
    var csv = new String(first.download(API + "/replays/" + report.path("id").asLong() + "/csv").body(), StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(3);
    assertThat(csv).contains(one, two, "老旧小区改造").doesNotContain(",=");
    assertThat(read(session(SECOND).get(API + "/replays/" + report.path("id").asLong())).path("changed").asInt()).isEqualTo(2);
  }

  @Test
  @DisplayName("没有人来过的日子：零件；止日早于起日、有差错的草稿：不回放；中止后不再继续")
  void refusedAndCancelled() {
    var first = session(FIRST);
    var draft = otherAnswer(first);
    refused(first.post(path(draft) + "/replays", "{\"from\": \"2022-03-02\", \"to\": \"2022-03-01\"}"), 422, "止日不早于起日");
    refused(first.post(path(draft) + "/replays", "{}"), 422, "请填写回放的起止日期");
    var empty = finished(first, read(first.post(path(draft) + "/replays", "{\"from\": \"1999-01-01\", \"to\": \"1999-12-31\"}"), 202));
    assertThat(empty.path("total").asInt()).isZero();
    assertThat(delete(first, API + "/replays/" + empty.path("id").asLong()).statusCode()).isEqualTo(204);
    assertThat(read(first.get(API + "/replays/" + empty.path("id").asLong())).path("state").asText()).isEqualTo("DONE");
    refused(first.get(API + "/replays/999999"), 422, "没有编号为999999的回放");
    read(save(first, draft, JSON.createArrayNode()));
    refused(first.post(path(draft) + "/replays", PERIOD), 422, "没有适用的行");
  }

  @Test
  @DisplayName("一万次判断：几秒钟之内，进度报到最后一件")
  void tenThousandDecisionsAreReplayedInSeconds() {
    clock.set("2022-11-22T09:00:00+08:00");
    var topic = screened("中山村小区一万次", "true");
    var kept = journal.timeline(new TopicNumber(topic)).stream().filter(event -> event.ruled().startsWith("topic-screening?")).findFirst().orElseThrow();
    batch.batchUpdate("""
        insert into topic_event (topic, seq, happened_at, person, post, kind, detail, basis, previous_hash, hash, ruled)
        values (?, ?, ?, 'system', '', ?, '', ?, '', '', ?)""", IntStream.range(0, 10_000).mapToObj(n ->
        new Object[] {topic, 1_000 + n, at("2022-11-24"), kept.kind().name(), kept.basis(), kept.ruled()}).toList());
    try {
      var first = session(FIRST);
      var draft = otherAnswer(first);
      var report = finished(first, read(first.post(path(draft) + "/replays", PERIOD.replace(DAY, "2022-11-24")), 202));
      assertThat(report.path("asked").asInt()).isEqualTo(10_000);
      assertThat(report.path("changed").asInt()).isEqualTo(10_000);
      assertThat(report.path("cases")).hasSize(200);
      oneThatWaitsIsCancelled(first, draft);
    } finally {
      jdbc.sql("delete from topic_event where topic = ? and seq >= 1000").param(topic).update();
    }
  }

  /** One replay at a time on a node: the second waits, is given up, and asks nothing when its turn comes. */
  private static void oneThatWaitsIsCancelled(WebAppSession first, JsonNode draft) {
    var period = PERIOD.replace(DAY, "2022-11-24");
    var running = read(first.post(path(draft) + "/replays", period), 202);
    var waiting = read(first.post(path(draft) + "/replays", period), 202);
    assertThat(delete(first, API + "/replays/" + waiting.path("id").asLong()).statusCode()).isEqualTo(204);
    assertThat(finished(first, running).path("state").asText()).isEqualTo("DONE");
    finished(first, read(first.post(path(draft) + "/replays", period), 202));
    var cancelled = read(first.get(API + "/replays/" + waiting.path("id").asLong()));
    assertThat(cancelled.path("state").asText()).isEqualTo("CANCELLED");
    assertThat(cancelled.path("asked").asInt()).isZero();
    assertThat(cancelled.path("cases")).isEmpty();
  }

  private static OffsetDateTime at(String day) {
    return OffsetDateTime.parse(day + "T00:00:00+08:00");
  }

  private String screened(String title, String ready) {
    var topic = raise("tlsc.zhuangan", Answers.intake(title));
    complete(topic, "screenTopic", with(Answers.screening(), "ready", ready));
    return topic.value();
  }

  /** Whatever was accepted is answered in other words, which look like a formula. */
  private static JsonNode otherAnswer(WebAppSession first) {
    var draft = opened(first, "topic-screening");
    ArrayNode rows = rows(draft);
    rows.forEach(row -> {
      if (row.path("outputs").path("outcome").asText().contains("ACCEPTED")) {
        with(rows, row.path("rule").asText(), "reason", "\"=另行答复\"");
      }
    });
    return read(save(first, draft, rows));
  }
}
