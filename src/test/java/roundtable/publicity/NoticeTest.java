package roundtable.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.calendar.CountedDay;
import roundtable.calendar.WorkingWindow;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;

class NoticeTest {

  private static final Instant PUBLISHED = at("2022-01-26T10:00:00+08:00");
  private static final Instant END = at("2022-02-08T00:00:00+08:00");

  @Test
  @DisplayName("24时整算逾期，早一毫秒算期内")
  void theEndItselfIsLate() {
    var notice = running(END);
    assertThat(notice.isLate(END.minusMillis(1))).isFalse();
    assertThat(notice.isLate(END)).isTrue();
  }

  @Test
  @DisplayName("没有期满不能结束，待国务院通知的也不能结束")
  void itNeverEndsBeforeItsTime() {
    assertThatThrownBy(() -> running(END).expire(END.minusMillis(1), false)).isInstanceOf(Refusal.class)
        .hasMessageContaining("尚未期满");
    assertThatThrownBy(() -> running(null).expire(END, false)).isInstanceOf(Refusal.class);
    assertThat(running(null).isLate(END.plusSeconds(999_999_999))).isFalse();
  }

  @Test
  @DisplayName("有异议没有答复：期满等待答复，不通过")
  void withAnUnansweredObjectionItWaits() {
    var notice = running(END);
    notice.expire(END, true);
    assertThat(notice.state()).isEqualTo(NoticeState.AWAITING_ANSWERS);
    notice.pass();
    assertThat(notice.state()).isEqualTo(NoticeState.PASSED);
    assertThatThrownBy(() -> notice.expire(END, false)).isInstanceOf(Refusal.class);
  }

  @Test
  @DisplayName("日历调整只延长、不缩短已公布的期限")
  void aRecountNeverShortens() {
    var notice = running(END);
    assertThat(notice.move(window(END.minusSeconds(86_400)))).isFalse();
    assertThat(notice.closesAt()).isEqualTo(END);
    assertThat(notice.move(window(END.plusSeconds(86_400)))).isTrue();
    assertThat(notice.closesAt()).isEqualTo(END.plusSeconds(86_400));
    assertThat(notice.move(window(null))).isFalse();
  }

  @Test
  @DisplayName("作废的公示不能再作废、再更正")
  void aVoidNoticeStaysVoid() {
    var notice = running(END);
    notice.voidFor("金额变更", PUBLISHED);
    assertThat(notice.state()).isEqualTo(NoticeState.VOIDED);
    assertThatThrownBy(() -> notice.voidFor("再次", PUBLISHED)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> notice.correct(2)).isInstanceOf(Refusal.class).hasMessageContaining("已作废");
  }

  private static Notice running(Instant end) {
    var notice = new Notice("YT-2022-00001-G1", new TopicNumber("YT-2022-00001"), 1, "公示栏", "0791-1", PUBLISHED,
        "tlsc.shuji", 1, 5, 24);
    notice.run(window(end));
    return notice;
  }

  private static WorkingWindow window(Instant end) {
    return new WorkingWindow(LocalDate.of(2022, 1, 26), List.of(new CountedDay(LocalDate.of(2022, 1, 27), false)),
        Optional.ofNullable(end), 1);
  }

  private static Instant at(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
