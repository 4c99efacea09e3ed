package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** 命中规则: unchanged unless the administrators allow it; of the tests' tables they allow {@code meeting-day} alone. */
class PolicyHitPolicyTest extends PolicyStory {

  private static final String TABLE = "meeting-day";
  private static final String DAY = "2041-01-04";
  @Autowired private RuleBook rules;

  @Test
  @DisplayName("管理员没有许可的表：改命中规则不收；许可的表：先后有意义，复核的人看得到，发布后按最上面一行判定")
  void theTopmostRowCountsWhereItIsAllowed() {
    clock.set(DAY + "T09:00:00+08:00");
    var first = session(FIRST);
    var other = opened(first, "presider");
    refused(keep(first, other, first(dmn(first, other))), 422, "《主持人》的命中规则是“每种情形恰好适用一行”，要改为“适用多行的，取最上面一行”，须先由系统管理员许可");
    refused(keep(first, other, dmn(first, other).replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"ANY\"")), 422, "命中规则应为“每种情形恰好适用一行”");
    assertThat(read(first.get(path(other))).path("changes")).isEmpty();

    var draft = opened(first, TABLE);
    var changed = read(keep(first, draft, first(dmn(first, draft))));
    assertThat(changed.path("sheet").path("hitPolicy").path("code").asText()).isEqualTo("FIRST");
    assertThat(changed.path("changes")).singleElement().satisfies(change -> {
      assertThat(change.path("rule").asText()).isEmpty();
      assertThat(change.path("cells").get(0).path("label").asText()).isEqualTo("命中规则");
    });
    var everywhere = rows(changed);
    ((ObjectNode) everywhere.get(0).path("inputs")).put("kind", "");
    assertThat(read(save(first, changed, everywhere)).path("faults").toString()).contains("\"row\":2", "没有任何情形适用本行（都由上面的行先适用）");
    var last = JSON.createArrayNode().add(everywhere.get(1)).add(everywhere.get(0));
    ((ObjectNode) last.get(0).path("outputs")).put("week", "\"FIRST_FULL_WEEK\"");
    changed = read(save(first, read(first.get(path(draft))), last));
    assertThat(changed.path("faults")).isEmpty();
    assertThat(changed.path("changes").get(0).path("cells").findValuesAsText("label")).containsExactly("命中规则", "各行先后");
    read(handOn(first, draft, handingOn(DAY)));
    read(publish(session(SECOND), draft));
    assertThat(week("ENTERPRISE")).isEqualTo("FIRST_FULL_WEEK");
    assertThat(week("COMMUNITY")).isEqualTo("FIRST_SATURDAY");
    backToOneRow(first);
  }

  private void backToOneRow(WebAppSession first) {
    var draft = read(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": 1}"), 201);
    assertThat(draft.path("sheet").path("hitPolicy").path("code").asText()).isEqualTo("UNIQUE");
    read(handOn(first, draft, handingOn(DAY)));
    read(publish(session(SECOND), draft));
    assertThat(week("ENTERPRISE")).isEqualTo("FIRST_SATURDAY");
  }

  private String week(String kind) {
    return rules.decide(RuleTable.MEETING_DAY, Instant.now(clock), Map.of("kind", kind)).text("week");
  }

  private static String dmn(WebAppSession session, JsonNode draft) {
    return session.get(path(draft) + "/dmn").body();
  }

  private static String first(String dmn) {
    return dmn.replace("hitPolicy=\"UNIQUE\"", "hitPolicy=\"FIRST\"");
  }

  private static java.net.http.HttpResponse<String> keep(WebAppSession session, JsonNode draft, String xml) {
    return put(session, path(draft), JSON.createObjectNode().put("revision", draft.path("revision").asInt()).put("xml", xml));
  }
}
