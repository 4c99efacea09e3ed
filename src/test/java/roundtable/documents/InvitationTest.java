package roundtable.documents;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.deliberation.ContactLine;
import roundtable.deliberation.Guest;
import roundtable.deliberation.SeatCategory;
import roundtable.outbox.Appointment;
import roundtable.outbox.OutgoingMessage;
import roundtable.outbox.Recipient;

/** The calendar file, read back by another library than wrote it. */
class InvitationTest {

  private static final Instant NINE = Instant.parse("2022-01-08T01:00:00Z");

  @Test
  @DisplayName("邀请：同一次圆桌会同一个编号，改一次序号加一；时间、地点、中文原样读回")
  void anInvitationIsReadBackAsItWasWritten() {
    var calendar = read(message(3, false, "幸福圆桌会：楼道照明", "小王", "第一行\n第二行；逗号,分号;反斜杠\\完"));
    var event = calendar.getEvents().get(0);
    assertThat(calendar.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getUid().getValue()).isEqualTo("YT-2022-00001-1@roundtable");
    assertThat(event.getSequence().getValue()).isEqualTo(3);
    assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(NINE);
    assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(NINE.plusSeconds(7200));
    assertThat(event.getSummary().getValue()).isEqualTo("幸福圆桌会：楼道照明");
    assertThat(event.getDescription().getValue()).isEqualTo("第一行\n第二行；逗号,分号;反斜杠\\完");
    assertThat(event.getLocation().getValue()).isEqualTo("社区办公室");
    assertThat(event.getOrganizer().getEmail()).isEqualTo("yuanzhuohui@xihu.example");
    assertThat(event.getAttendees()).singleElement().satisfies(who -> {
      assertThat(who.getEmail()).isEqualTo("guyi@example.cn");
      assertThat(who.getCommonName()).isEqualTo("小王");
    });
  }

  @Test
  @DisplayName("取消：METHOD:CANCEL，状态为已取消")
  void aCancellationSaysSo() {
    var calendar = read(message(1, true, "幸福圆桌会：楼道照明", "小王", "会议不再召开"));
    assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(calendar.getEvents().get(0).getStatus().getValue()).isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("标题、姓名里夹带换行、引号、日历命令：只当文字，不多出一行")
  void whatPeopleTypedIsTextOnly() {
    var hostile = "楼道\r\nATTENDEE:mailto:x@y.cn\r\nEND:VEVENT\u2028照明";
    var calendar = read(message(0, false, hostile, "顾\"一\";X=1:\r\nBEGIN:VALARM", "正文\r\nEND:VCALENDAR\u0007"));
    var event = calendar.getEvents().get(0);
    assertThat(calendar.getEvents()).hasSize(1);
    assertThat(event.getAttendees()).singleElement().satisfies(who -> assertThat(who.getEmail()).isEqualTo("guyi@example.cn"));
    assertThat(event.getAlarms()).isEmpty();
    assertThat(event.getSummary().getValue()).isEqualTo("楼道 ATTENDEE:mailto:x@y.cn END:VEVENT 照明");
    assertThat(event.getDescription().getValue()).isEqualTo("正文\nEND:VCALENDAR ");
  }

  @Test
  @DisplayName("一行不超过75个字节，长的中文也折行折得回来")
  void longChineseIsFoldedWithoutHarm() {
    var text = "中文很长，😀".repeat(400);
    var written = Invitation.calendar(message(0, false, "题", "人", text), "a@b.cn", NINE);
    assertThat(read(written).getEvents().get(0).getDescription().getValue()).isEqualTo(text);
    assertThat(written.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(76));
  }

  @Test
  @DisplayName("通知名单：表格软件里中文不乱码，像公式的不会被执行")
  void theListRunsNothingInASpreadsheet() {
    var sheet = new String(ContactSheet.of(List.of(new ContactLine(
        new Guest(SeatCategory.RESIDENT, "=HYPERLINK(1)", "4栋\",\n", "139"), "+86 139", "无邮箱，请电话或上门通知", "不参加"))), StandardCharsets.UTF_8);
    assertThat(sheet).startsWith("\uFEFF序号,类别,姓名,单位,联系方式,通知情况")
        .contains("1,居民代表,'=HYPERLINK(1),\"4栋\"\",\n\",'+86 139,无邮箱，请电话或上门通知,不参加,");
  }

  private static OutgoingMessage message(int edition, boolean cancelled, String summary, String name, String text) {
    return new OutgoingMessage(1, new Recipient(name, "guyi@example.cn"),
        new Appointment("YT-2022-00001-1", edition, cancelled, summary, text, "社区办公室", NINE), null);
  }

  private static ICalendar read(OutgoingMessage message) {
    return read(Invitation.calendar(message, "yuanzhuohui@xihu.example", NINE));
  }

  private static ICalendar read(String written) {
    var all = Biweekly.parse(written).all();
    assertThat(all).hasSize(1);
    return all.get(0);
  }
}
