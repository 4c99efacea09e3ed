package roundtable.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import roundtable.documents.Invitation;
import roundtable.outbox.Courier;
import roundtable.outbox.OutgoingMessage;

/** Mails with the invitation as calendar entry and as attachment, each to one person, a batch over one connection. */
@Component
class MailCourier implements Courier {

  private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);
  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private final JavaMailSenderImpl server;
  private final String from;
  private final String address;
  private final Clock clock;

  MailCourier(JavaMailSenderImpl server, @Value("${roundtable.mail-from}") String from,
      @Value("${roundtable.public-address}") String address, Clock clock) {
    this.server = server;
    this.from = from;
    this.address = address.strip().replaceAll("/+$", "");
    this.clock = clock;
  }

  @Override
  public boolean isConfigured() {
    return StringUtils.hasText(server.getHost()) && StringUtils.hasText(from);
  }

  @Override
  public Set<Long> deliver(List<OutgoingMessage> messages) {
    var mails = new LinkedHashMap<Object, Long>();
    messages.forEach(message -> write(message, mails));
    var failed = mails.isEmpty() ? Map.of() : failed(mails.keySet().toArray(MimeMessage[]::new));
    return mails.entrySet().stream().filter(mail -> !failed.containsKey(mail.getKey())).map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  // what a server says about an address is not logged: it names the address
  private Map<?, ?> failed(MimeMessage[] mails) {
    try {
      server.send(mails);
      return Map.of();
    } catch (MailSendException some) {
      LOG.warn("邮件服务器没有收下{}封", some.getFailedMessages().size());
      return some.getFailedMessages();
    } catch (MailException all) {
      LOG.warn("邮件服务器不可用：{}", all.getClass().getSimpleName());
      return List.of(mails).stream().collect(Collectors.toMap(mail -> mail, mail -> all));
    }
  }

  private void write(OutgoingMessage message, Map<Object, Long> mails) {
    try {
      mails.put(mail(message), message.id());
    } catch (MessagingException | UnsupportedEncodingException | RuntimeException unwritable) {
      LOG.warn("第{}封通知写不成邮件：{}", message.id(), unwritable.getClass().getSimpleName());
    }
  }

  private MimeMessage mail(OutgoingMessage message) throws MessagingException, UnsupportedEncodingException {
    var appointment = message.appointment();
    var calendar = Invitation.calendar(message, from, clock.instant()).getBytes(StandardCharsets.UTF_8);
    var mail = server.createMimeMessage();
    mail.setFrom(new InternetAddress(from, Invitation.ORGANIZER, UTF_8));
    mail.setRecipient(MimeMessage.RecipientType.TO,
        new InternetAddress(message.recipient().address(), message.recipient().name(), UTF_8));
    mail.setSubject((appointment.cancelled() ? "会议取消：" : appointment.edition() > 0 ? "会议改期：" : "") + appointment.summary(), UTF_8);
    mail.setSentDate(Date.from(clock.instant()));
    var text = new MimeBodyPart();
    text.setText(appointment.description() + asking(message), UTF_8);
    var method = Invitation.method(message);
    mail.setContent(multipart("mixed", whole(multipart("alternative", text, entry(calendar, method))), attached(calendar)));
    return mail;
  }

  // without an address of ours that its reader can open, the telephone is the way
  private String asking(OutgoingMessage message) {
    return message.link() == null || address.isEmpty() ? ""
        : "\n\n能否参加，请打开此链接回复（只供您本人使用，请勿转发）：\n%s/reply/%s".formatted(address, message.link());
  }

  private static MimeMultipart multipart(String kind, MimeBodyPart... parts) throws MessagingException {
    return new MimeMultipart(kind, parts);
  }

  private static MimeBodyPart whole(MimeMultipart parts) throws MessagingException {
    var part = new MimeBodyPart();
    part.setContent(parts);
    return part;
  }

  private static MimeBodyPart entry(byte[] calendar, String method) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar, "text/calendar; charset=UTF-8; method=" + method)));
    return part;
  }

  private static MimeBodyPart attached(byte[] calendar) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(calendar, "application/ics")));
    part.setFileName("invite.ics");
    return part;
  }
}
