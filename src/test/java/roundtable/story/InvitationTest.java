package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ⑤ 发通知: who gets an invitation, its update and its cancellation; who is on the list for the telephone. */
class InvitationTest extends Invitations {

  @Test
  @DisplayName("有邮箱的收到带日历的邀请：编号、时间、地点、中文原样；固定人员用岗位上的邮箱，各人只看到自己的地址")
  void whoeverHasAnAddressGetsAnInvitation() throws Exception {
    var topic = listed("楼道照明", "居民代表，顾一，4栋，guyi@example.cn\n居民代表，顾二，5栋，139 0000 0000");
    assertThat(desk.noticeWays(topic)).startsWith("邮件邀请4人；").endsWith("人无邮箱，电话、微信群通知");
    complete(topic, "sendNotice", Map.of("noticeWays", "邮件、电话", "noticeRemark", "车停北门"));
    assertThat(server.getReceivedMessages()).as("先记下，办结以后才发").isEmpty();
    dispatch.sendDue();
    assertThat(addressees()).hasSize(4).contains("guyi@example.cn").anyMatch(address -> address.endsWith("@xihu.example"));
    var mail = mailTo("guyi@example.cn");
    assertThat(mail.getSubject()).isEqualTo("幸福圆桌会：楼道照明");
    assertThat(text(mail)).contains("兹定于2022年1月8日", "社区办公室", "说明、发言、小结、决议", "车停北门");
    var event = calendar(mail).getEvents().get(0);
    assertThat(calendar(mail).getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(event.getUid().getValue()).isEqualTo(roundTables.latest(topic).number() + "@roundtable");
    assertThat(event.getSequence().getValue()).isZero();
    assertThat(LocalDateTime.ofInstant(event.getDateStart().getValue().toInstant(), clock.getZone()))
        .isEqualTo("2022-01-08T09:00");
    assertThat(event.getLocation().getValue()).isEqualTo("社区办公室");
    assertThat(event.getSummary().getValue()).isEqualTo("幸福圆桌会：楼道照明");
    assertThat(event.getAttendees()).hasSize(1);
    assertThat(waiting()).isZero();
    dispatch.sendDue();
    assertThat(server.getReceivedMessages()).as("只发一次").hasSize(4);
  }

  @Test
  @DisplayName("改期：先收到取消，新日子定了再收到同一编号、序号更大的邀请")
  void aMovedMeetingIsCancelledAndInvitedToAnew() throws Exception {
    var topic = noticed("楼道照明");
    dispatch.sendDue();
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Map.of("result", "RESCHEDULED", "nextStep", "主持人临时外出，改到下周六"));
    dispatch.sendDue();
    var cancelled = calendar(lastTo("guyi@example.cn"));
    assertThat(lastTo("guyi@example.cn").getSubject()).isEqualTo("会议取消：幸福圆桌会：楼道照明");
    assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(cancelled.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
    assertThat(cancelled.getEvents().get(0).getDescription().getValue()).contains("另行通知", "主持人临时外出");
    chooseDay(topic, "2022-01-15");
    beforeNotice(topic, "2022-01-15T14:30", "居民代表，顾一，4栋，guyi@example.cn");
    complete(topic, "sendNotice", Answers.notice());
    dispatch.sendDue();
    var again = calendar(lastTo("guyi@example.cn"));
    assertThat(again.getMethod().getValue()).isEqualTo("REQUEST");
    assertThat(again.getEvents().get(0).getUid().getValue()).isEqualTo(cancelled.getEvents().get(0).getUid().getValue());
    assertThat(again.getEvents().get(0).getSequence().getValue()).isEqualTo(2);
    assertThat(LocalDateTime.ofInstant(again.getEvents().get(0).getDateStart().getValue().toInstant(), clock.getZone()))
        .isEqualTo("2022-01-15T14:30");
  }

  @Test
  @DisplayName("不再召开：通知过的收到取消；还没有发出去的就不发了")
  void aMeetingThatIsCalledOffIsCancelledForWhoeverKnewOfIt() throws Exception {
    var told = noticed("楼道照明");
    dispatch.sendDue();
    var untold = noticed("增设晾衣架");
    for (var topic : List.of(told, untold)) {
      clock.set("2022-01-07T09:00:00+08:00");
      complete(topic, "deliberate", Map.of("result", "CALLED_OFF", "nextStep", "物业已自行修好"));
    }
    dispatch.sendDue();
    assertThat(subjects()).hasSize(2 * 4).noneMatch(subject -> subject.contains("晾衣架"));
    assertThat(calendar(lastTo("guyi@example.cn")).getMethod().getValue()).isEqualTo("CANCEL");
    assertThat(waiting()).isZero();
  }

  @Test
  @DisplayName("谁都没有邮箱：不发邮件，名单照样能下载")
  void aListWithoutAddressesIsForTheTelephone() {
    var topic = called(CADRE, "楼道照明");
    chooseDay(topic, "2022-01-08");
    complete(topic, "appointMembers", Answers.members("街道（镇）挂点领导"));
    ready(topic, "2022-01-08T09:00");
    assertThat(desk.noticeWays(topic)).isEqualTo("16人无邮箱，电话、微信群通知");
    assertThat(sheet(topic, "sendNotice", CADRE).lines()).hasSize(17).element(1).asString().endsWith("无邮箱，请电话或上门通知,,");
    complete(topic, "sendNotice", Answers.notice());
    assertThat(count("select count(*) from appointment")).isZero();
    complete(topic, "deliberate", Map.of("result", "CALLED_OFF", "nextStep", "物业已自行修好"));
    assertThat(count("select count(*) from outgoing_message")).isZero();
  }

  @Test
  @DisplayName("通知名单只给本社区承办的人：别的社区打不开，时间线和流程变量里没有联系方式")
  void theContactsAreForTheCommunityAlone() {
    var topic = listed("楼道照明", "居民代表，顾一，4栋，guyi@example.cn\n居民代表，顾二，5栋，139 0000 0000");
    assertThat(sheet(topic, "sendNotice", CADRE)).contains("顾二,5栋,139 0000 0000", "发通知后发送邮件");
    var path = "/api/tasks/%s/invitation".formatted(task(topic, "sendNotice").getId());
    for (var stranger : List.of("js.shuji", "qu.lingdao01")) {
      assertThat(session(stranger).get(path)).satisfies(answer -> {
        assertThat(answer.statusCode()).isIn(403, 404);
        assertThat(answer.body()).doesNotContain("139");
      });
    }
    complete(topic, "sendNotice", Answers.notice());
    assertThat(journal.timeline(topic)).allSatisfy(event ->
        assertThat(event.toString()).doesNotContain("guyi@example.cn", "139 0000 0000"));
    for (var table : List.of("act_ru_variable", "act_hi_varinst")) {
      assertThat(count("select count(*) from %s where text_ like '%%guyi@example.cn%%'".formatted(table))).as(table).isZero();
    }
  }

  @Test
  @DisplayName("联系方式写错、夹带换行的，一句话退回")
  void aContactThatCannotBeIsRefused() {
    var topic = called(CADRE, "楼道照明");
    chooseDay(topic, "2022-01-08");
    for (var wrong : List.of("guyi@", "a b@example.cn", "guyi@example.cn,x@y.cn", "<guyi@example.cn>")) {
      assertThat(refused(topic, "appointMembers", members("居民代表，顾一，4栋，" + wrong))).as(wrong)
          .contains("联系方式写电话，或者邮箱");
    }
    assertThat(refused(topic, "appointMembers", members("居民代表，顾一，4栋\n居民代表，顾一，4栋"))).contains("有人列了两次");
    assertThat(refused(topic, "appointMembers", Map.of("participants", rows(
        "[{\"category\": \"RESIDENT\", \"name\": \"顾一\", \"contact\": \"guyi@example.cn\\r\\nBcc: x@y.cn\"}]"))))
        .contains("联系方式写电话，或者邮箱");
  }
}
