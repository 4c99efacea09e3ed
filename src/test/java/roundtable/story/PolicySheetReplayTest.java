package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 考核计分、交账时限: a draft is asked about the sheets that were drawn up; of what nobody approved yet no figure is told (R41, R42). */
class PolicySheetReplayTest extends ReturnStory {

  private static final String SHEETS = "JZ-2023-02";
  private static final String DAY = "2023-03-01";

  @AfterEach
  void noDraftStaysOpen() {
    jdbc.sql("delete from draft_reading").update();
    jdbc.sql("update rule_draft set open_for = null, state = 'WITHDRAWN' where open_for is not null").update();
  }

  @Test
  @DisplayName("审批以前只回放期限；审批以后每个单位每项指标都能按草稿的分值再算一遍")
  void sheetsAreReplayed() {
    itIsNow(DAY + "T08:20:00+08:00");
    assertThat(running(SHEETS)).isEqualTo(1);
    assertThat(replayed("return-limits", "confirmDays", "7").path("cases").findValuesAsText("topic")).contains(SHEETS);
    assertThat(replayed("assessment-formula", "target", "99").path("total").asInt()).isZero();
    passes(SHEETS, "2023-03-07T00:00:00+08:00");
    done(only(SHEETS, "approveReturn"), APPROVED);
    var report = replayed("assessment-formula", "target", "99");
    assertThat(report.path("total").asInt()).isEqualTo(count("select count(*) from sheet_line l join unit_sheet s on s.id = l.sheet where s.batch = ?", SHEETS))
        .isPositive();
    assertThat(report.path("changed").asInt()).as("越低越好的没有改").isEqualTo(count("""
        select count(*) from sheet_line l join unit_sheet s on s.id = l.sheet where s.batch = ? and l.indicator <> 'LATE_TASKS'""", SHEETS));
    assertThat(report.path("byStreet").toString()).contains("南站街道");
  }

  private JsonNode replayed(String table, String column, String feel) {
    var first = session(PolicyStory.FIRST);
    var draft = PolicyStory.opened(first, table);
    var rows = PolicyStory.rows(draft);
    rows.forEach(row -> {
      if (!row.path("outputs").path("direction").asText().contains("LOWER")) {
        ((ObjectNode) row.path("outputs")).put(column, feel);
      }
    });
    var saved = PolicyStory.read(PolicyStory.save(first, draft, rows));
    assertThat(saved.path("faults")).isEmpty();
    var report = PolicyStory.replayed(first, saved, DAY, "2023-03-31");
    noDraftStaysOpen();
    return report;
  }
}
