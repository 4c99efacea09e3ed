package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.WebAppSession;

/** 工作日历: what its publication moved is kept and read at the desk; a missing next year is told from November on. */
class PolicyCalendarTest extends PolicyStory {

  private static final String TABLE = "working-calendar";
  private Instant changedAt;
  private int original;

  // in the moment of the change, so that no other story meets it
  @AfterEach
  void putTheCalendarBack() {
    if (changedAt == null) {
      return;
    }
    clock.set(changedAt);
    var first = session(FIRST);
    var draft = read(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": %d}".formatted(original)), 201);
    read(handOn(first, draft, handingOn(LocalDate.now(clock).toString())));
    read(publish(session(SECOND), draft));
  }

  @Test
  @DisplayName("多放一天假：公示期、步骤时限各由哪天改为哪天，逐件留着；以前的版本也查得到；不能另定生效日期")
  void whatThePublicationMovedIsKept() {
    var noticed = published("2022-01-10T10:00:00+08:00");
    clock.set("2022-01-10T11:00:00+08:00");
    var registered = raise("js.zhuangan", Answers.intake("楼道照明"));
    var first = session(FIRST);
    var draft = dayOff(first, "2022-01-12");
    refused(handOn(first, draft, handingOn("2022-01-11")), 422, "一经发布立即生效");
    read(handOn(first, draft, handingOn("2022-01-10")));
    read(publish(session(SECOND), draft));

    var moves = read(first.get(API + "/calendar/moves"));

    assertThat(moves.path("version").asInt()).isEqualTo(version(first));
    assertThat(of(moves, registered.value())).containsExactly("“确定议题”的完成时限 2022年1月17日 2022年1月18日");
    assertThat(of(moves, noticed.value())).anySatisfy(move -> assertThat(move).startsWith("公示期 ").contains("1月17日(一) 24:00截止").endsWith("1月18日(二) 24:00截止"));
    assertThat(read(first.get(API + "/calendar/moves?version=1")).path("moves")).isEmpty();
    refused(first.get(API + "/calendar/moves?version=999"), 422, "没有第999版");
    refused(session("js.zhuangan").get(API + "/calendar/moves"), 403, "政策规则管理员");
  }

  @Test
  @DisplayName("11月1日起没有次年的放假安排：在首页提醒，直到录入；交出的草稿也提醒；今天以服务器为准")
  void aMissingNextYearIsToldFromNovemberOn() {
    clock.set("2026-10-31T23:59:59+08:00");
    assertThat(kinds(session(FIRST))).isEmpty();
    clock.set("2026-11-01T00:00:00+08:00");
    var first = session(FIRST);
    var head = read(first.get(API + "/desk"));
    assertThat(head.path("today").asText()).isEqualTo("2026-11-01");
    assertThat(head.path("alarms").findValuesAsText("kind")).containsExactly("NEXT_YEAR_MISSING");
    assertThat(head.path("alarms").get(0).path("text").asText()).startsWith("2027年的放假安排还没有录入").containsPattern("现有\\d+件公示、\\d+个步骤");
    clock.set("2027-01-02T00:00:00+08:00");
    assertThat(kinds(session(FIRST))).containsExactly("YEAR_MISSING");
    refused(session("js.zhuangan").get(API + "/desk"), 403, "政策规则管理员");

    clock.set("2026-11-02T09:00:00+08:00");
    var draft = dayOff(session(FIRST), "2027-01-01");
    read(handOn(session(FIRST), draft, handingOn("2026-11-02")));
    assertThat(kinds(session(SECOND))).containsExactly("NEXT_YEAR_MISSING", "DRAFT_WAITS");
    read(publish(session(SECOND), draft));
    assertThat(kinds(session(SECOND))).isEmpty();
  }

  private JsonNode dayOff(WebAppSession first, String date) {
    changedAt = clock.instant();
    original = version(first);
    var draft = opened(first, TABLE);
    ArrayNode rows = rows(draft);
    var row = rows.addObject().put("annotation", "国务院办公厅通知");
    row.putObject("inputs").put("year", date.substring(0, 4));
    row.putObject("outputs").put("date", "\"" + date + "\"").put("kind", "\"OFF\"").put("holiday", "\"元旦\"");
    return read(save(first, draft, rows));
  }

  private static int version(WebAppSession session) {
    return read(session.get(API + "/tables/" + TABLE)).path("version").asInt();
  }

  private static List<String> kinds(WebAppSession session) {
    return read(session.get(API + "/desk")).path("alarms").findValuesAsText("kind");
  }

  private static List<String> of(JsonNode moves, String topic) {
    return StreamSupport.stream(moves.path("moves").spliterator(), false).filter(move -> move.path("topic").asText().equals(topic))
        .map(move -> "%s %s %s".formatted(move.path("what").asText(), move.path("before").asText(), move.path("after").asText())).toList();
  }
}
