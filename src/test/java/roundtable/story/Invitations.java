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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.deliberation.InvitationDesk;
import roundtable.deliberation.RoundTableDesk;
import roundtable.kernel.TopicNumber;
import roundtable.outbox.Dispatch;

/** What the stories of ⑤ 发通知 have in common: a real mail server, read back by another library than wrote. */
@ExtendWith(OutputCaptureExtension.class)
abstract class Invitations extends Story {

  static final String CADRE = "tlsc.zhuangan";
  @Autowired Dispatch dispatch;
  @Autowired JavaMailSenderImpl sender;
  @Autowired InvitationDesk desk;
  @Autowired RoundTableDesk roundTables;
  @Autowired TransactionTemplate transaction;
  GreenMail server;

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

  /** Told, not yet sent: three of the organisation and 顾一 have an address. */
  TopicNumber noticed(String title) {
    var topic = listed(title, "居民代表，顾一，4栋，guyi@example.cn");
    complete(topic, "sendNotice", Answers.notice());
    return topic;
  }

  TopicNumber listed(String title, String others) {
    var topic = called(CADRE, title);
    chooseDay(topic, "2022-01-08");
    beforeNotice(topic, "2022-01-08T09:00", others);
    return topic;
  }

  void beforeNotice(TopicNumber topic, String meetingAt, String others) {
    complete(topic, "appointMembers", members(roundTables.fixedSeats(topic) + "\n" + others));
    ready(topic, meetingAt);
  }

  static Map<String, Object> members(String lines) {
    return Map.of("participants", lines, "compositionReason", "只请直接有关的人");
  }

  void ready(TopicNumber topic, String meetingAt) {
    complete(topic, "draftPlan", Answers.plan(meetingAt));
    complete(topic, "communicateFirst", Answers.noTalk());
    complete(topic, "confirmPlan", Answers.presiding());
  }

  String sheet(TopicNumber topic, String task, String person) {
    var answer = session(person).get("/api/tasks/%s/invitation".formatted(task(topic, task).getId()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    return answer.body();
  }

  int attempts() {
    return count("select max(attempts) from outgoing_message");
  }

  int waiting() {
    return count("select count(*) from outgoing_message where due_at is not null");
  }

  List<String> addressees() throws Exception {
    return each(mail -> mail.getAllRecipients()).stream().flatMap(Arrays::stream)
        .map(address -> ((jakarta.mail.internet.InternetAddress) address).getAddress()).toList();
  }

  List<String> subjects() throws Exception {
    return each(Message::getSubject);
  }

  MimeMessage mailTo(String address) throws Exception {
    var mails = mailsTo(address);
    assertThat(mails).hasSize(1);
    return mails.get(0);
  }

  MimeMessage lastTo(String address) throws Exception {
    var mails = mailsTo(address);
    return mails.get(mails.size() - 1);
  }

  List<MimeMessage> mailsTo(String address) throws Exception {
    var to = each(mail -> mail.getAllRecipients()[0].toString().contains(address));
    return IntStream.range(0, to.size()).filter(to::get).mapToObj(i -> server.getReceivedMessages()[i]).toList();
  }

  <T> List<T> each(Reading<T> reading) throws Exception {
    var read = new java.util.ArrayList<T>();
    for (var mail : server.getReceivedMessages()) {
      read.add(reading.of(mail));
    }
    return read;
  }

  interface Reading<T> {
    T of(MimeMessage mail) throws Exception;
  }

  static String text(Part mail) throws Exception {
    return (String) find(mail, "text/plain").getContent();
  }

  /** The entry that calendars look at; the attachment must be the same. */
  static ICalendar calendar(Part mail) throws Exception {
    var attached = new String(((InputStream) find(mail, "application/ics").getContent()).readAllBytes(), "UTF-8");
    var content = find(mail, "text/calendar").getContent();
    assertThat(content instanceof InputStream in ? new String(in.readAllBytes(), "UTF-8") : content).isEqualTo(attached);
    assertThat(find(mail, "text/calendar").getContentType()).contains("method=" + Biweekly.parse(attached).first().getMethod().getValue());
    return Biweekly.parse(attached).first();
  }

  static Part find(Part part, String type) throws Exception {
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
