package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;
import roundtable.deliberation.MeetingNotice;
import roundtable.kernel.Official;

/** ⑤ 发通知, when the post has bad luck: a server that is down, an address that is none, two nodes, a rollback. */
class DispatchTest extends Invitations {

  @Test
  @DisplayName("邮件服务器停了：隔5分钟、15分钟、1小时再试，不丢；地址不写进日志；会开过就不再发")
  void aServerThatIsDownIsTriedAgainLaterAndLater(CapturedOutput output) throws Exception {
    sender.setPort(1);
    var topic = noticed("楼道照明");
    var attempts = 0;
    for (var interval : List.of(0, 5, 15, 60)) {
      clock.pass(Duration.ofMinutes(interval).minusSeconds(1));
      dispatch.sendDue();
      assertThat(attempts()).as("没有到时候").isEqualTo(attempts);
      clock.pass(Duration.ofSeconds(1));
      dispatch.sendDue();
      assertThat(attempts()).isEqualTo(++attempts);
    }
    assertThat(sheet(topic, "deliberate", CADRE)).contains("已试4次没有发出，还会再试，请电话通知");
    assertThat(output.getAll()).contains("4封通知没有发出去").doesNotContain("guyi@example.cn");
    clock.pass(Duration.ofHours(6));
    sender.setPort(server.getSmtp().getPort());
    dispatch.sendDue();
    assertThat(addressees()).hasSize(4);
    assertThat(sheet(topic, "deliberate", CADRE)).contains("邮件已发出");
  }

  @Test
  @DisplayName("会开过了，没有发出去的邀请不再发")
  void anInvitationToAMeetingOfThePastIsNotSent() throws Exception {
    var topic = noticed("楼道照明");
    clock.set("2022-01-08T09:00:00+08:00");
    dispatch.sendDue();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(sheet(topic, "deliberate", CADRE)).contains("邮件没有发出，请电话通知");
  }

  @Test
  @DisplayName("一个地址发不出，不耽误别人")
  void oneBadAddressHoldsUpNobody() throws Exception {
    noticed("楼道照明");
    jdbc.sql("update outgoing_message set address = 'no body@@x' where recipient = '顾一'").update();
    dispatch.sendDue();
    assertThat(addressees()).hasSize(3);
    assertThat(waiting()).isEqualTo(1);
  }

  @Test
  @DisplayName("没有配置邮件服务器：表单和名单写明，邮件留着，配置后发出")
  void withoutAServerMessagesWaitAndTheFormSaysSo() throws Exception {
    sender.setHost("");
    var topic = listed("楼道照明", "居民代表，顾一，4栋，guyi@example.cn");
    assertThat(desk.noticeWays(topic)).contains("邮件邀请4人（未配置邮件服务器，配置后才发出，请先电话通知）");
    complete(topic, "sendNotice", Answers.notice());
    dispatch.sendDue();
    assertThat(attempts()).isZero();
    assertThat(sheet(topic, "deliberate", CADRE)).contains("未配置邮件服务器，邮件待发，请电话通知");
    sender.setHost("127.0.0.1");
    dispatch.sendDue();
    assertThat(addressees()).hasSize(4);
  }

  @Test
  @DisplayName("标题里夹带换行：邮件头不多出一行，别人收不到")
  void aTitleWithALineBreakAddsNoHeader() throws Exception {
    noticed("楼道照明\r\nBcc: x@y.cn\r\n\r\n<b>");
    dispatch.sendDue();
    assertThat(addressees()).hasSize(4).doesNotContain("x@y.cn");
    var mail = mailTo("guyi@example.cn");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getSubject()).startsWith("幸福圆桌会：楼道照明").doesNotContain("\n");
    assertThat(calendar(mail).getEvents()).hasSize(1);
  }

  @Test
  @DisplayName("200人的名单：两个节点同时发，每人恰好一封；写下通知只是一批")
  void twoNodesSendTwoHundredOnceEach() throws Exception {
    var residents = IntStream.rangeClosed(1, 197).mapToObj(i -> "居民代表，居民%d，4栋，jumin%d@example.cn".formatted(i, i))
        .collect(Collectors.joining("\n"));
    var topic = listed("楼道照明", residents);
    var notice = task(topic, "sendNotice");
    var cost = as(CADRE, () -> meter.during(() -> {
      tasks.complete(notice.getId(), Answers.notice());
      return null;
    }));
    // the meter counts each row of a batch
    assertThat(cost.statements() - 200).isLessThan(30);
    var nodes = Stream.generate(() -> CompletableFuture.runAsync(dispatch::sendDue)).limit(2).toList();
    nodes.forEach(CompletableFuture::join);
    assertThat(addressees()).hasSize(200).doesNotHaveDuplicates();
    assertThat(waiting()).isZero();
  }

  @Test
  @DisplayName("办理没有成功，就什么也不发")
  void nothingIsSentWhenTheNoticeIsRolledBack() {
    var topic = listed("楼道照明", "居民代表，顾一，4栋，guyi@example.cn");
    assertThat(refused(topic, "sendNotice", Map.of("noticeWays", " "))).contains("请填写通知方式");
    transaction.executeWithoutResult(status -> {
      desk.notifyMembers(topic, new MeetingNotice("邮件", "", ""), new Official(CADRE, "XH-NZ-TLSC.community-cadre"));
      status.setRollbackOnly();
    });
    dispatch.sendDue();
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(count("select count(*) from outgoing_message")).isZero();
  }
}
