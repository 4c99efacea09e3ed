package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** 移送情形: how many referrals another version would have judged otherwise is told, of which topic and street never (R97). */
class PolicySealedReplayTest extends CommissionCase {

  @AfterEach
  void noDraftStaysOpen() {
    jdbc.sql("delete from draft_reading").update();
    jdbc.sql("update rule_draft set open_for = null, state = 'WITHDRAWN' where open_for is not null").update();
  }

  @Test
  @DisplayName("移送的判定可以回放：看得到数过的情形和结果，看不到哪个议题、哪个街道、哪一天")
  void aReferralIsReplayedWithoutSayingWhose() {
    clock.set("2031-03-03T09:00:00+08:00");
    var number = propose();
    assertThat(jdbc.sql("select ruled from referral where number = ?").param(number).query(String.class).single())
        .startsWith("referral-criteria?daysOverdue=");
    var first = session(PolicyStory.FIRST);
    var draft = PolicyStory.opened(first, "referral-criteria");
    var rows = PolicyStory.rows(draft);
    rows.forEach(row -> ((ObjectNode) row.path("outputs")).put("confirmDays", "9"));
    var report = PolicyStory.replayed(first, PolicyStory.read(PolicyStory.save(first, draft, rows)), "2031-03-01", "2031-03-31");
    assertThat(report.path("changed").asInt()).isEqualTo(1);
    assertThat(report.path("cases").get(0).path("facts").asText()).contains("未答复的督办单（份） 0");
    assertThat(report.path("cases").get(0).path("at").asText()).isEqualTo("2031-03-31");
    var all = report + new String(first.download(PolicyStory.API + "/replays/" + report.path("id").asLong() + "/csv").body(), StandardCharsets.UTF_8);
    assertThat(all).contains("不公开").doesNotContain(topic.value(), number, "南站", "XH-NZ", "楼道照明");
  }
}
