package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import roundtable.WebAppSession;

/** Restart, upgrade with a newer table of the product's own, and back: what officials published stays in force. */
class FactoryOfferTest extends PolicyStory {

  private static final String TABLE = "stale-phrases";
  private static final String DAY = "2022-01-04";
  @Autowired @Qualifier("factoryTables") private SmartInitializingSingleton start;
  private String shipped;
  private int original;

  @BeforeEach
  void keepTheTable() {
    shipped = jdbc.sql("select digest from rule_version where table_id = ? and version = 1").param(TABLE).query(String.class).single();
    original = inForce(session(FIRST));
  }

  @AfterEach
  void putTheTableBack() {
    downgraded();
    var first = session(FIRST);
    var draft = read(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": %d}".formatted(original)), 201);
    handOn(first, draft, handingOn(DAY));
    publish(session(SECOND), draft);
  }

  @Test
  @DisplayName("升级带来新的出厂表：政策人员发布的仍然有效，新表供起草，不强加；发布之后不再提示；程序退回旧版也一样")
  void aNewerTableIsOfferedNeverForced() {
    var first = session(FIRST);
    var draft = opened(first, TABLE);
    var rows = rows(draft);
    ((ObjectNode) rows.get(0)).put("annotation", "区委2022年第1次专题会议");
    publish(draft, rows, DAY);
    var ours = inForce(first);
    restarted(ours);
    assertThat(newer(first)).as("与发布过的出厂表相同，不是新表").isEmpty();

    upgraded();
    restarted(ours);
    assertThat(newer(first)).containsExactly(TABLE);
    var offered = read(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": \"factory\"}"), 201);
    assertThat(offered.path("base").asInt()).isEqualTo(ours);
    assertThat(offered.path("changes")).singleElement().satisfies(change ->
        assertThat(change.path("cells").get(0).path("before").asText()).isEqualTo("区委2022年第1次专题会议"));
    assertThat(inForce(first)).isEqualTo(ours);
    assertThat(delete(first, path(offered)).statusCode()).isEqualTo(204);
    assertThat(newer(first)).as("撤回的不算采用").containsExactly(TABLE);

    var taken = read(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": \"factory\"}"), 201);
    var changed = rows(taken);
    ((ObjectNode) changed.get(1)).put("annotation", "出厂表加本区说明");
    publish(taken, changed, DAY);
    assertThat(newer(first)).as("照新表改过发布的，也是看过了").isEmpty();

    downgraded();
    restarted(ours + 1);
    assertThat(newer(first)).isEmpty();
    refused(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": \"moon\"}"), 422, "请指明从第几版起草");
    refused(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": 9999}"), 422, "没有第9999版");
  }

  /** As if the edition of before had brought along, and published, another table. */
  private void upgraded() {
    jdbc.sql("update rule_version set digest = 'of an older edition' where table_id = ? and digest = ?").params(TABLE, shipped).update();
  }

  private void downgraded() {
    jdbc.sql("update rule_version set digest = ? where table_id = ? and digest = 'of an older edition'").params(shipped, TABLE).update();
  }

  private void restarted(int inForce) {
    var versions = count("select count(*) from rule_version");
    start.afterSingletonsInstantiated();
    assertThat(count("select count(*) from rule_version")).isEqualTo(versions);
    assertThat(inForce(session(FIRST))).isEqualTo(inForce);
  }

  private static int inForce(WebAppSession session) {
    return read(session.get(API + "/tables/" + TABLE)).path("version").asInt();
  }

  private static List<String> newer(WebAppSession session) {
    return StreamSupport.stream(read(session.get(API + "/tables")).spliterator(), false)
        .filter(line -> line.path("factory").path("newer").asBoolean()).map((JsonNode line) -> line.path("id").asText()).toList();
  }
}
