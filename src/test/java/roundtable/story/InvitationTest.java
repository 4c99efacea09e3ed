package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.deliberation.InvitationDesk;
import roundtable.deliberation.MeetingNotice;
import roundtable.deliberation.RoundTableDesk;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.outbox.Dispatch;

/** ⑤ 发通知: invitations over a real mail server, read back by another library than wrote them. */
@ExtendWith(OutputCaptureExtension.class)
class InvitationTest extends Story {

  private static final String CADRE = "tlsc.zhuangan";
  @Autowired private Dispatch dispatch;
  @Autowired private JavaMailSenderImpl sender;
  @Autowired private InvitationDesk desk;
  @Autowired private RoundTableDesk roundTables;
  @Autowired private TransactionTemplate transaction;
  private GreenMail server;

  @BeforeEach
  void aMailServer() {
    jdbc.sql("delete from outgoing_message").update();
    jdbc.sql("delete from appointment").update();
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    sender.setPort(server.getSmtp().getPort());
  }

  @AfterEach
  void noMailServer() {
    server.stop();
    sender.setHost("127.0.0.1");
    sender.setPort(1);
  }

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
    assertThat(refused(topic, "appointMembers", Map.of("participants", rows(
        "[{\"category\": \"RESIDENT\", \"name\": \"顾一\", \"contact\": \"guyi@example.cn\\r\\nBcc: x@y.cn\"}]"))))
        .contains("联系方式写电话，或者邮箱");
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

  // ——— where the stories begin

  /** Told, not yet sent: three of the organisation and 顾一 have an address. */
  private TopicNumber noticed(String title) {
    var topic = listed(title, "居民代表，顾一，4栋，guyi@example.cn");
    complete(topic, "sendNotice", Answers.notice());
    return topic;
  }

  private TopicNumber listed(String title, String others) {
    var topic = called(CADRE, title);
    chooseDay(topic, "2022-01-08");
    beforeNotice(topic, "2022-01-08T09:00", others);
    return topic;
  }

  private void beforeNotice(TopicNumber topic, String meetingAt, String others) {
    complete(topic, "appointMembers", members(roundTables.fixedSeats(topic) + "\n" + others));
    ready(topic, meetingAt);
  }

  private static Map<String, Object> members(String lines) {
    return Map.of("participants", lines, "compositionReason", "只请直接有关的人");
  }

  private void ready(TopicNumber topic, String meetingAt) {
    complete(topic, "draftPlan", Answers.plan(meetingAt));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
  }

  private String sheet(TopicNumber topic, String task, String person) {
    var answer = session(person).get("/api/tasks/%s/invitation".formatted(task(topic, task).getId()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    return answer.body();
  }

  // ——— what arrived

  private int attempts() {
    return count("select max(attempts) from outgoing_message");
  }

  private int waiting() {
    return count("select count(*) from outgoing_message where due_at is not null");
  }

  private List<String> addressees() throws Exception {
    return each(mail -> mail.getAllRecipients()).stream().flatMap(Arrays::stream)
        .map(address -> ((jakarta.mail.internet.InternetAddress) address).getAddress()).toList();
  }

  private List<String> subjects() throws Exception {
    return each(Message::getSubject);
  }

  private MimeMessage mailTo(String address) throws Exception {
    var mails = mailsTo(address);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  private MimeMessage lastTo(String address) throws Exception {
    var mails = mailsTo(address);
    return mails.get(mails.size() - 1);
  }

  private List<MimeMessage> mailsTo(String address) throws Exception {
    var to = each(mail -> mail.getAllRecipients()[0].toString().contains(address));
    return IntStream.range(0, to.size()).filter(to::get).mapToObj(i -> server.getReceivedMessages()[i]).toList();
  }

  private <T> List<T> each(Reading<T> reading) throws Exception {
    var read = new java.util.ArrayList<T>();
    for (var mail : server.getReceivedMessages()) {
      read.add(reading.of(mail));
    }
    return read;
  }

  private interface Reading<T> {
    T of(MimeMessage mail) throws Exception;
  }

  private static String text(Part mail) throws Exception {
    return (String) find(mail, "text/plain").getContent();
  }

  /** The entry that calendars look at; the attachment must be the same. */
  private static ICalendar calendar(Part mail) throws Exception {
    var attached = new String(((InputStream) find(mail, "application/ics").getContent()).readAllBytes(), "UTF-8");
    var content = find(mail, "text/calendar").getContent();
    assertThat(content instanceof InputStream in ? new String(in.readAllBytes(), "UTF-8") : content).isEqualTo(attached);
    assertThat(find(mail, "text/calendar").getContentType()).contains("method=" + Biweekly.parse(attached).first().getMethod().getValue());
    return Biweekly.parse(attached).first();
  }

  private static Part find(Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      return part;
    }
    if (part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var found = find(parts.getBodyPart(i), type);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
