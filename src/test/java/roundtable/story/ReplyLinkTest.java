package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import roundtable.journal.EventKind;
import roundtable.kernel.TopicNumber;
import roundtable.outbox.Dispatch;

/** The link in an invitation: whoever has it answers for themselves, without a login. */
class ReplyLinkTest extends Story {

  private static final String CADRE = "tlsc.zhuangan";
  private static final String GUEST = "居民代表，顾一<b>，4栋，guyi@example.cn";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  @Autowired private Dispatch dispatch;
  @Autowired private JavaMailSenderImpl sender;

  @Test
  @DisplayName("邮件里有链接；打开只看不记，回复才记；可以改，以最后一次为准；名字里的符号不当网页；发出以后库里只剩摘要")
  void aGuestAnswersOverTheLinkOfTheMail() throws Exception {
    var topic = noticed("楼道照明", GUEST);
    var link = link("顾一<b>");
    assertThat(mailed()).contains("http://127.0.0.1/reply/" + link);
    assertThat(count("select count(*) from outgoing_message where link is not null")).isZero();
    var page = get(link);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("幸福圆桌会：楼道照明", "2022年1月8日", "社区办公室", "顾一&lt;b&gt;", "您能参加吗？").doesNotContain("顾一<b>", "<script");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(answers(topic)).as("只打开看").isZero();
    assertThat(post(link, "reply", "COMING").body()).contains("已收到您的回复", "<dd>参加</dd>");
    assertThat(post(link, "reply", "REPRESENTED", "standIn", "顾二", "standInPost", "4栋，楼栋长").body()).contains("由顾二（4栋、楼栋长）代为参加");
    assertThat(answers(topic)).isEqualTo(2);
    assertThat(happened(topic)).as("居民的回复不进时间线").doesNotContain(EventKind.REPLIES_RECEIVED);
    assertThat(get(link).body()).contains("由顾二（4栋、楼栋长）代为参加", "value=\"顾二\"");
  }

  @Test
  @DisplayName("领导的回复记入时间线；区级领导不能来，社区的待办上马上提醒；居民不能来，不必写理由")
  void aLeadersAnswerIsAFactOfTheirDuty() throws Exception {
    var topic = noticed("楼道照明", "街道（镇）挂点领导，易领导，街道，yi@example.cn\n" + GUEST.replace("<b>", ""));
    var link = link("易领导");
    assertThat(post(link, "reply", "DECLINED").statusCode()).isEqualTo(422);
    assertThat(post(link, "reply", "DECLINED").body()).contains("易领导不参加的，请写明理由");
    post(link, "reply", "DECLINED", "reason", "防汛值班");
    assertThat(post(link("顾一"), "reply", "DECLINED").statusCode()).isEqualTo(200);
    assertThat(journal.timeline(topic)).filteredOn(event -> event.kind() == EventKind.REPLIES_RECEIVED).singleElement()
        .satisfies(event -> assertThat(event.detail()).isEqualTo("街道（镇）挂点领导易领导不参加（防汛值班）"));
    assertThat(task(topic, "deliberate").getName()).startsWith("【领导不能到会】");
  }

  @Test
  @DisplayName("写错的说清楚，什么也不记：没选、乱选、没写代为参加的人、过长、控制字符、太多次")
  void whatCannotBeKeptIsRefusedInWords() throws Exception {
    var topic = noticed("楼道照明", GUEST);
    var link = link("顾一<b>");
    assertThat(post(link).body()).contains("请选择参加、不参加，或者请人代为参加");
    assertThat(post(link, "reply", "'; drop table seat").statusCode()).isEqualTo(422);
    assertThat(post(link, "reply", "REPRESENTED", "standIn", "  ").body()).contains("请写明代为参加的人");
    assertThat(post(link, "reply", "REPRESENTED", "standIn", "顾三\"><b>").body()).as("写过的还在")
        .contains("value=\"REPRESENTED\" required checked", "value=\"顾三&quot;&gt;&lt;b&gt;\"");
    assertThat(post(link, "reply", "DECLINED", "reason", "长".repeat(501)).body()).contains("理由不超过500字");
    assertThat(post(link, "reply", "DECLINED", "reason", "长".repeat(1_000_000)).statusCode()).isBetween(400, 499);
    assertThat(answers(topic)).isZero();
    assertThat(post(link, "reply", "DECLINED", "reason", "\u0000<script>\n\u202Ealert(1)</script>").body())
        .contains("&lt;script&gt;").doesNotContain("<script>", "\u202E");
    IntStream.range(0, 19).forEach(n -> assertThat(post(link, "reply", "COMING").statusCode()).isEqualTo(200));
    assertThat(post(link, "reply", "COMING").body()).contains("您已经回复了20次");
    assertThat(answers(topic)).isEqualTo(20);
  }

  @Test
  @DisplayName("猜的、改过的链接：404，不透露什么；取消、改期、到了开会时间的链接：说明原因，不再记")
  void aLinkIsOfNoUseWithoutItsMeeting() throws Exception {
    for (var guessed : new String[] {"x", "A".repeat(32), "..%2F..%2Fetc", "%00", "A".repeat(4000)}) {
      assertThat(get(guessed).statusCode()).as(guessed).isBetween(400, 404);
      assertThat(post(guessed, "reply", "COMING").statusCode()).as(guessed).isBetween(400, 404);
    }
    assertThat(get("A".repeat(32)).body()).contains("链接不对或者已经失效");
    var topic = noticed("楼道照明", GUEST);
    var first = link("顾一<b>");
    dispatch.sendDue();
    clock.set("2022-01-08T09:00:00+08:00");
    assertThat(get(first).body()).contains("会议已经开始或者结束").doesNotContain("<form");
    assertThat(post(first, "reply", "COMING").statusCode()).isEqualTo(422);
    clock.set("2022-01-08T12:00:00+08:00");
    complete(topic, "deliberate", Map.of("result", "RESCHEDULED", "nextStep", "停电"));
    assertThat(get(first).body()).contains("已经取消或者改期").doesNotContain("<form");
    chooseDay(topic, "2022-01-15");
    notice(topic, "2022-01-15", GUEST);
    assertThat(get(first).body()).contains("请用新通知中的链接回复").doesNotContain("<form");
    var second = link("顾一<b>");
    assertThat(post(second, "reply", "COMING").statusCode()).isEqualTo(200);
    complete(topic, "deliberate", Map.of("result", "CALLED_OFF", "nextStep", "物业已修好"));
    assertThat(post(second, "reply", "COMING").body()).contains("已经取消或者改期");
    assertThat(answers(topic)).isEqualTo(1);
  }

  private TopicNumber noticed(String title, String guests) {
    jdbc.sql("delete from outgoing_message").update();
    jdbc.sql("delete from appointment").update();
    var topic = called(CADRE, title);
    chooseDay(topic, "2022-01-08");
    notice(topic, "2022-01-08", guests);
    return topic;
  }

  private void notice(TopicNumber topic, String day, String guests) {
    complete(topic, "appointMembers", Map.of("participants", guests + "\n社区（村）“两委”干部，方小西，社区", "compositionReason", "只请直接有关的人"));
    complete(topic, "draftPlan", Answers.plan(day + "T09:00"));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
    complete(topic, "sendNotice", Answers.notice());
  }

  /** As it waits to be sent. */
  private String link(String name) {
    return jdbc.sql("select link from outgoing_message where recipient = ? and link is not null order by id desc limit 1")
        .param(name).query(String.class).single();
  }

  private int answers(TopicNumber topic) {
    return count("select count(*) from meeting_reply where round_table like ?", topic.value() + "-%");
  }

  /** The text of the one mail. */
  private String mailed() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      sender.setPort(server.getSmtp().getPort());
      dispatch.sendDue();
      return text(server.getReceivedMessages()[0]);
    } finally {
      sender.setPort(1);
      server.stop();
    }
  }

  private static String text(Part part) throws Exception {
    return part.getContent() instanceof Multipart parts ? text(parts.getBodyPart(0)) : part.getContent().toString();
  }

  private HttpResponse<String> get(String link) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(address(link)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String link, String... fields) {
    var form = IntStream.range(0, fields.length / 2).mapToObj(i -> fields[2 * i] + "="
        + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    try {
      return HTTP.send(HttpRequest.newBuilder(address(link)).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
    } catch (Exception unreachable) {
      throw new IllegalStateException(unreachable);
    }
  }

  private URI address(String link) {
    return URI.create("http://127.0.0.1:%d/reply/%s".formatted(port, link));
  }
}
