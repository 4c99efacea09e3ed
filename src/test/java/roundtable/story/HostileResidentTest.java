package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.kernel.TopicNumber;

/** What somebody sends who means no good: scripts in every field of every form, and ten thousand forms at once. */
class HostileResidentTest extends Story {

  private static final String SCRIPT = "\"></textarea><script>alert(1)</script>";
  private static final Pattern FIELD = Pattern.compile("<(?:input type=\"(?:text|search)\"|textarea)[^>]* name=\"(\\w+)\"");
  private static final Map<String, String> RAISED = Map.of("community", "XH-NZ-EQL", "place", "东门", "title", "东门路灯", "content",
      "三盏不亮", "name", "", "phone", "", "another", "true");
  private static final int MOST = 30;
  private Visitor visitor;

  @BeforeEach
  void somebody() {
    jdbc.sql("delete from submission_count").update();
    visitor = new Visitor(port, "203.0.113.66");
  }

  @Test
  @DisplayName("脚本写进每一个表单的每一栏：原样当作字，或者一句话退回；公开的页面、订阅里都不会执行")
  void aScriptInAnyFieldStaysText() {
    var topic = published("2022-01-26T10:00:00+08:00");
    var object = "/notices/" + notice(topic) + "/object";
    assertThat(everyField("/raise", RAISED)).contains("place", "title", "content", "name", "phone");
    assertThat(everyField(object, Map.of("content", "预算偏高", "name", "贺二", "contact", ""))).contains("content", "name", "contact");
    assertThat(everyField("/tip-off", Map.of("content", "拖延", "topic", "", "author", "", "contact", "")))
        .contains("content", "topic", "author", "contact");
    assertThat(everyField("/follow", Map.of("number", topic.value(), "code", "2222-2222-2222"))).contains("number", "code");
    jdbc.sql("select number from topic where community = 'XH-NZ-EQL' and state = 'PENDING'").query(String.class).list().forEach(number ->
        complete(new TopicNumber(number), "screenTopic", Answers.screening()));
    tasks.createTaskQuery().processInstanceBusinessKey(topic.value()).taskDefinitionKey("userTask_answerObjection").list()
        .forEach(task -> complete(holderOf(task), task, Map.of("decision", "DISMISSED", "reason", SCRIPT)));
    assertThat(visitor.get("/topics?community=XH-NZ-EQL").body()).contains("&lt;script&gt;");
    for (var path : List.of("/topics?community=XH-NZ-EQL", "/", object, "/notices/" + notice(topic), "/notices.rss", "/results")) {
      harmless(path, visitor.get(path));
    }
  }

  @Test
  @DisplayName("一分钟一万份、来自同一个地址：只收满一小时的30份，其余各一句话、什么也不存；别的地址照常")
  void tenThousandFormsOfOneAddressLeaveThirty() {
    var tipOffs = count("select count(*) from tip_off");
    var hidden = visitor.hidden("/tip-off");
    var crowd = Executors.newFixedThreadPool(8);
    try {
      var statuses = IntStream.range(0, 10_000).mapToObj(n -> CompletableFuture.supplyAsync(() -> flood(hidden, n), crowd)).toList()
          .stream().map(CompletableFuture::join).toList();
      assertThat(statuses.stream().filter(status -> status == 200)).hasSize(MOST);
      assertThat(statuses.stream().filter(status -> status == 422)).hasSize(10_000 - MOST);
    } finally {
      crowd.shutdownNow();
    }
    assertThat(count("select count(*) from tip_off")).isEqualTo(tipOffs + MOST);
    assertThat(jdbc.sql("select kind, hits, counted_in from submission_count").query((row, n) -> "%s %d %s".formatted(row.getString(1),
        row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant())).list()).containsExactly("SENT 30 2022-01-04T01:00:00Z");
    assertThat(visitor.fill("/tip-off", Map.of("content", "还想再说", "topic", "", "author", "", "contact", "")).body())
        .contains("一小时内提交得太多", "还想再说");
    assertThat(new Visitor(port, "203.0.113.67").fill("/tip-off", Map.of("content", "隔壁的", "topic", "", "author", "", "contact", ""))
        .statusCode()).isEqualTo(200);
  }

  private int flood(Map<String, String> hidden, int running) {
    var own = new LinkedHashMap<>(hidden);
    own.put("form", "%032d".formatted(running));
    return visitor.post("/tip-off", own, Map.of("content", "刷屏" + running, "topic", "", "author", "", "contact", "")).statusCode();
  }

  /** Each field alone with the script, the others as they should be; then all of them. */
  private List<String> everyField(String path, Map<String, String> rest) {
    var page = visitor.get(path).body();
    var fields = FIELD.matcher(page).results().map(found -> found.group(1)).filter(name -> !name.equals("homepage")).toList();
    var all = new LinkedHashMap<>(rest);
    for (var field : fields) {
      all.put(field, SCRIPT);
      var typed = new LinkedHashMap<>(rest);
      typed.put(field, SCRIPT);
      harmless(path + " " + field, visitor.fill(path, typed));
    }
    harmless(path, visitor.fill(path, all));
    return fields;
  }

  private static void harmless(String what, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(what).isIn(200, 422);
    assertThat(answer.body()).as(what).doesNotContain("<script>alert");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(what).contains("nosniff");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).as(what).hasValueSatisfying(policy ->
        assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe-inline"));
  }
}
