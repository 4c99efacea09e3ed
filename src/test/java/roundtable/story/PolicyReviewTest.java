package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.WebAppSession;

/** The second person publishes what they read, and everybody reads what a later version will do. */
class PolicyReviewTest extends PolicyStory {

  private static final String TABLE = "standstill-limits";
  private static final String DAY = "2022-01-04";
  private WebAppSession first;
  private WebAppSession second;

  @BeforeEach
  void twoOfficers() {
    first = session(FIRST);
    second = session(SECOND);
  }

  @Test
  @DisplayName("复核人看着的时候起草人收回又改了：按看过的那一稿发布不了，要重新看")
  void whatWasChangedAfterTheReviewIsReadAgain() {
    var draft = read(save(first, opened(first, TABLE), changed(first, "30")));
    var seen = read(handOn(first, draft, handingOn(DAY)));
    read(first.post(path(draft) + "/return", "{\"reason\": \"我再改一处\"}"));
    var again = read(first.get(path(draft)));
    read(save(first, again, changed(first, "60")));
    read(handOn(first, draft, handingOn("2022-01-05")));
    var stale = "{\"revision\": %d}".formatted(seen.path("revision").asInt());
    refused(second.post(path(draft) + "/publish", stale), 409, "您打开以后，闵鹏泽于2022年1月4日09:00改过");
    refused(second.post(path(draft) + "/publish", "{ }"), 422, "修订号");
    assertThat(read(second.get(path(draft))).path("state").asText()).isEqualTo("HANDED_ON");
  }

  @Test
  @DisplayName("已定了以后生效的一版，又发布更早生效的一版：先说清楚届时会被取代；不要以后那一版，就在那一天再发布一版")
  void aLaterVersionIsNamedAndCanBeTakenBack() {
    var before = read(first.get(API + "/tables/" + TABLE)).path("version").asInt();
    var later = opened(first, TABLE);
    publish(later, changed(first, "30"), "2024-03-01");
    var earlier = read(save(first, opened(first, TABLE), changed(first, "40")));
    refused(handOn(first, earlier, handingOn("2024-02-01").replace("true", "false")), 422, "已定自2024年3月1日起生效，届时会取代本版");
    read(handOn(first, earlier, handingOn("2024-02-01")));
    read(publish(second, earlier));
    var back = read(first.post(API + "/tables/" + TABLE + "/drafts", "{\"base\": %d}".formatted(before)), 201);
    read(handOn(first, back, handingOn("2024-03-01")));
    read(publish(second, back));
    clock.set("2024-03-01T00:00:00+08:00");
    assertThat(read(first.get(API + "/tables/" + TABLE)).path("version").asInt()).isEqualTo(before + 3);
  }

  @Test
  @DisplayName("改原文的也只收各行：列名、保存期限、版本标记混不进来，差异里看不见的都不算数")
  void nothingComesAlongThatNoDifferenceShows() {
    var draft = opened(first, TABLE);
    var dmn = first.get(path(draft) + "/dmn").body();
    var smuggled = dmn.replace("工作日", "小时").replaceFirst("historyTimeToLive=\"[^\"]*\"", "historyTimeToLive=\"P1D\" camunda:versionTag=\"mine\"");
    assertThat(smuggled).contains("versionTag");
    var body = JSON.createObjectNode().put("revision", draft.path("revision").asInt()).put("xml", smuggled);
    assertThat(read(put(first, path(draft), body)).path("changes")).isEmpty();
    assertThat(first.get(path(draft) + "/dmn").body()).doesNotContain("versionTag", "P1D", "小时").contains("工作日");
  }

  @Test
  @DisplayName("一步给几百个工作日是手滑：指出哪一行哪一列")
  void aSlipOfTheFingerIsNamed() {
    var draft = read(save(first, opened(first, TABLE), changed(first, "500")));
    assertThat(draft.path("faults")).anySatisfy(fault -> {
      assertThat(fault.path("row").asInt()).isEqualTo(1);
      assertThat(fault.path("column").asText()).isEqualTo("workingDays");
      assertThat(fault.path("text").asText()).contains("最多400，现为500");
    });
  }

  @Test
  @DisplayName("答疑团的单位从现有部门里选；已经没有的部门指出来，交不出去")
  void aDepartmentIsChosenFromTheOrganisation() {
    var opened = opened(first, "answer-team");
    assertThat(opened.path("faults")).isEmpty();
    assertThat(opened.path("sheet").path("outputs").get(1).path("codes").findValuesAsText("label")).contains("区住建局", "区司法局");
    var rows = with(rows(opened), "rule_law", "unit", "\"区房管局\"");
    var draft = read(save(first, opened, rows));
    assertThat(draft.path("faults")).singleElement().satisfies(fault -> assertThat(fault.path("text").asText()).contains("没有这个部门"));
    refused(handOn(first, draft, handingOn(DAY)), 422, "没有这个部门");
  }

  @Test
  @DisplayName("没有带本页的口令：说这一页开得太久，不说没有登录")
  void aPageThatWasOpenTooLongIsToldSo() {
    var draft = opened(first, TABLE);
    refused(session(FIRST).lured().post(path(draft) + "/publish", "{}"), 401, "请刷新本页再办");
  }

  /** The rows in force with another number in the first. */
  private ArrayNode changed(WebAppSession session, String days) {
    JsonNode sheet = JSON.createObjectNode().set("sheet", read(session.get(API + "/tables/" + TABLE)));
    return with(rows(sheet), rows(sheet).get(0).path("rule").asText(), "workingDays", days);
  }
}
