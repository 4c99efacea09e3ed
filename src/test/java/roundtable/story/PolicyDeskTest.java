package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.WebAppSession;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** 政策规则: a table's next version, from the first draft to its publication by a second person, and back. */
class PolicyDeskTest extends PolicyStory {

  private static final String TABLE = "stale-phrases";
  private static final String DAY = "2022-01-04";
  @Autowired private RuleBook rules;

  @Test
  @DisplayName("起草、交他人发布、换一个人发布、当日生效；比较两版；从旧版起草即回退")
  void aTableIsDraftedPublishedByASecondPersonAndRolledBack() {
    var first = session(FIRST);
    var second = session(SECOND);
    var before = read(first.get(API + "/tables/" + TABLE)).path("version").asInt();
    var begun = opened(first, TABLE);
    var draft = read(save(first, begun, added(begun)));
    assertThat(draft.path("changes")).singleElement().satisfies(change -> assertThat(change.path("kind").asText()).isEqualTo("ADDED"));
    assertThat(draft.path("faults")).isEmpty();
    assertThat(draft.path("mayPublish").asBoolean()).isFalse();

    refused(handOn(first, draft, "{}"), 422, "请填写理由");
    assertThat(read(handOn(first, draft, handingOn(DAY))).path("state").asText()).isEqualTo("HANDED_ON");
    refused(save(first, draft, rows(draft)), 409, "闵鹏泽");
    refused(publish(first, draft), 422, "您起草或修改过这份草稿");
    assertThat(read(second.get(path(draft))).path("mayPublish").asBoolean()).isTrue();
    assertThat(fired()).doesNotContain("rule_added1");
    var published = read(publish(second, draft));

    assertThat(published.path("state").asText()).isEqualTo("PUBLISHED");
    assertThat(published.path("published").asInt()).isEqualTo(before + 1);
    assertThat(fired()).contains("rule_added1");
    var newest = read(first.get(API + "/tables/" + TABLE + "/versions")).get(0);
    assertThat(newest.path("reason").asText()).isEqualTo("按区委要求调整（西办发〔2022〕1号）");
    assertThat(newest.path("publishedBy").asText()).isEqualTo("苏永泽");
    assertThat(difference(first, before, before + 1)).hasSize(1);
    refused(publish(second, draft), 422, "已发布");
    rolledBack(second, first, before);
    assertThat(fired()).doesNotContain("rule_added1");
    assertThat(difference(first, before, before + 2)).isEmpty();
    assertThat(read(first.get(API + "/tables/" + TABLE + "/events")).toString())
        .contains("OPENED", "EDITED", "HANDED_ON", "PUBLISHED", "西办发〔2022〕1号", "改动1处：rule_added1");
  }

  private static void rolledBack(WebAppSession writer, WebAppSession publisher, int version) {
    var draft = read(writer.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": %d}".formatted(version)), 201);
    assertThat(draft.path("replaces").asInt()).isEqualTo(version + 1);
    assertThat(draft.path("changes")).as("与要替换的那一版相比").singleElement()
        .satisfies(change -> assertThat(change.path("kind").asText()).isEqualTo("REMOVED"));
    read(handOn(writer, draft, handingOn(DAY)));
    read(publish(publisher, draft));
  }

  private static JsonNode difference(WebAppSession session, int from, int to) {
    return read(session.get(API + "/tables/%s/difference?from=%d&to=%d".formatted(TABLE, from, to)));
  }

  private List<String> fired() {
    return rules.decide(RuleTable.STALE_PHRASES, clock.instant(), Map.of("occasion", "PROGRESS")).rules();
  }

  private static ArrayNode added(JsonNode draft) {
    var rows = rows(draft);
    var row = rows.addObject().put("annotation", "本系统默认，文件未规定");
    row.putObject("inputs").put("occasion", "\"PROGRESS\"");
    row.putObject("outputs").put("phrase", "\"已列入议事日程\"");
    return rows;
  }

  @Test
  @DisplayName("两个人改同一份草稿：后到的看到是谁、什么时候，什么也不丢；一张表只有一份未结草稿")
  void twoOfficersOnOneDraft() {
    var first = session(FIRST);
    var second = session(SECOND);
    var draft = opened(first, TABLE);
    refused(second.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": 1}"), 409, "由闵鹏泽于2022年1月4日09:00最后保存");
    read(save(first, draft, added(draft)));
    refused(save(second, draft, rows(draft)), 409, "您打开以后，闵鹏泽于2022年1月4日09:00改过");
    var seen = read(second.get(path(draft)));
    assertThat(seen.path("changes")).hasSize(1);
    read(save(second, seen, rows(seen)));
    read(handOn(first, draft, handingOn(DAY)));
    refused(publish(second, draft), 422, "您起草或修改过");
  }

  @Test
  @DisplayName("退回要写理由，退回后可以再改；撤回的留在记录里，不能再办")
  void aDraftIsGivenBackAndWithdrawn() {
    var first = session(FIRST);
    var second = session(SECOND);
    var draft = opened(first, TABLE);
    refused(handOn(first, draft, handingOn(DAY)), 422, "完全相同，不必发布");
    draft = read(save(first, draft, added(draft)));
    refused(handOn(first, draft, handingOn("2022-01-03")), 422, "不溯及既往");
    read(handOn(first, draft, handingOn("2022-02-01")));
    refused(second.post(path(draft) + "/return", "{\"reason\": \" \"}"), 422, "请填写退回理由");
    var returned = read(second.post(path(draft) + "/return", "{\"reason\": \"缺少依据\"}"));
    assertThat(returned.path("returned").asText()).isEqualTo("缺少依据");
    read(save(first, returned, rows(returned)));
    assertThat(delete(first, path(draft)).statusCode()).isEqualTo(204);
    refused(delete(first, path(draft)), 422, "已撤回");
    refused(publish(second, draft), 422, "已撤回");
    refused(first.get(API + "/drafts/999999"), 422, "没有编号为999999的草稿");
  }

  @Test
  @DisplayName("只有政策规则管理员进得来；被别的网页骗着提交的不算")
  void onlyPolicyOfficersEnter() {
    for (var path : new String[] {"/tables", "/tables/presider", "/tables/presider/versions", "/tables/presider/events", "/calendar/2022",
        "/rule-book.zip", "/drafts/1", "/replays/1"}) {
      refused(session("tlsc.shuji").get(API + path), 403, "决策表由政策规则管理员管理");
    }
    assertThat(session(FIRST).lured().post(API + "/tables/presider/drafts", "{\"base\": 1}").statusCode()).isEqualTo(401);
    assertThat(new WebAppSession(port).get(API + "/tables").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("表、列、代码都有中文名；试算一种情形，示例逐个核对，都不部署")
  void aCaseIsTriedWithoutDeploying() {
    var first = session(FIRST);
    assertThat(read(first.get(API + "/tables"))).hasSize(RuleTable.values().length);
    var draft = opened(first, "presider");
    assertThat(draft.path("sheet").path("inputs").get(0).path("codes").get(0).path("label").asText()).isEqualTo("社区（村）层面");
    draft = read(save(first, draft, with(rows(draft), "rule_streetLevel", "role", "\"DISTRICT_LEADER\"")));
    var deployments = repository.createDeploymentQuery().count();
    var trial = read(first.post(path(draft) + "/try", "{\"facts\": {\"level\": \"STREET\"}}"));
    assertThat(trial.toString()).isEqualTo("{\"rules\":[\"rule_streetLevel\"],\"rows\":[{\"role\":\"DISTRICT_LEADER\"}]}");
    refused(first.post(path(draft) + "/try", "{\"facts\": {}}"), 422, "请填写“解决主体”");
    refused(first.post(path(draft) + "/try", "{\"facts\": {\"level\": \"MOON\"}}"), 422, "不在可选范围内");
    assertThat(read(first.get(path(draft) + "/examples"))).filteredOn(example -> !example.path("passed").asBoolean()).as("同一行，结果不同")
        .singleElement().satisfies(example -> assertThat(example.path("expectedResult").asText() + " → " + example.path("result").asText())
            .isEqualTo("主持人 挂点街道领导 → 主持人 挂点区领导"));
    assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
  }

  @Test
  @DisplayName("示例适用的行或者结果变了：不经确认不能交他人发布")
  void changedExamplesAreConfirmed() {
    var first = session(FIRST);
    var draft = opened(first, "presider");
    var rows = rows(draft);
    rows.forEach(row -> ((ObjectNode) row).put("rule", row.path("rule").asText() + "New"));
    draft = read(save(first, draft, rows));
    assertThat(draft.path("faults")).isEmpty();
    refused(handOn(first, draft, handingOn(DAY).replace("true", "false")), 422, "示例适用的行或者结果与现行版本不同");
    read(handOn(first, draft, handingOn(DAY)));
  }
}
