package roundtable.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.calendar.CountedDay;
import roundtable.calendar.WorkingWindow;
import roundtable.kernel.Money;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

class NoticeTextTest {

  private static final TopicNumber TOPIC = new TopicNumber("YT-2022-00001");
  private static final TaskPlan PLAN = new TaskPlan(1L, TOPIC, 1, "为4栋加装电梯", "3月开工", "签字、施工、验收", "方小西", "方小西",
      "XH-NZ", LocalDate.of(2022, 9, 10), Money.of("410000"), "居民自筹41万元", null, "4栋4单元\n2栋5单元", Instant.EPOCH,
      "tlsc.shuji", null);

  @Test
  @DisplayName("公示写明计划四要素、承办单位全称、起止日、举报电话，散列值可由读者核对")
  void theTextHoldsWhatAResidentNeedsAndItsHashCanBeChecked() throws Exception {
    var text = NoticeText.of(notice(), 1, PLAN, "加装电梯", "南站街道", Set.of("方小西"), Instant.EPOCH, "首次发布");
    assertThat(text.content()).contains("加装电梯", "为*栋加装电梯", "3月开工", "签字、施工、验收", "责任人：方**", "承办单位：南站街道",
        "金额：410000.00元", "2022-09-10", "第1日 1月27日", "举报电话：0791-12345678").doesNotContain("其他资源", "XH-NZ", "tlsc.shuji", "方小西", "4栋");
    assertThat(text.sha256()).isEqualTo(HexFormat.of().formatHex(
        MessageDigest.getInstance("SHA-256").digest(text.content().getBytes(StandardCharsets.UTF_8))));
    var other = NoticeText.of(notice(), 2, PLAN, "加装电梯。", "南站街道", Set.of("方小西"), Instant.EPOCH, "更正");
    assertThat(other.sha256()).isNotEqualTo(text.sha256());
  }

  @Test
  @DisplayName("异议只答复一次")
  void anObjectionIsAnsweredOnce() {
    var objection = new Objection("YT-2022-00001-G1-Y1", "YT-2022-00001-G1", TOPIC, "江小北", null, "噪声", Instant.EPOCH, false);
    objection.answer(ObjectionDecision.PARTLY, "限时施工", Instant.EPOCH, "tlsc.shuji");
    assertThat(objection.decision()).isEqualTo(ObjectionDecision.PARTLY);
    assertThatThrownBy(() -> objection.answer(ObjectionDecision.DISMISSED, "改主意", Instant.EPOCH, "tlsc.shuji"))
        .isInstanceOf(Refusal.class).hasMessageContaining("部分采纳");
    assertThat(objection.decision()).isEqualTo(ObjectionDecision.PARTLY);
  }

  private static Notice notice() {
    var notice = new Notice("YT-2022-00001-G1", TOPIC, 1, "公示栏", "0791-12345678", Instant.EPOCH, "tlsc.shuji", 1, 5, 24);
    notice.run(new WorkingWindow(LocalDate.of(2022, 1, 26), List.of(new CountedDay(LocalDate.of(2022, 1, 27), false)),
        Optional.of(Instant.parse("2022-01-27T16:00:00Z")), 1));
    return notice;
  }
}
