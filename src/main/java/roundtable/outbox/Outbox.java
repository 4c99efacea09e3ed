package roundtable.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in messages within the transaction of the fact that they tell of; {@link Dispatch} sends them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

  /** How long it is worth while to tell somebody that a meeting is off. */
  private static final Duration CANCELLATION_LASTS = Duration.ofDays(7);
  private static final String LATEST = "edition = (select max(edition) from appointment where reference = :reference)";

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Courier courier;
  private final InvitationLinks links;
  private final Clock clock;

  Outbox(JdbcClient jdbc, JdbcTemplate batch, Courier courier, InvitationLinks links, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.courier = courier;
    this.links = links;
    this.clock = clock;
  }

  /** Whether there is a mail server; without one messages wait. */
  @Transactional(propagation = Propagation.SUPPORTS)
  public boolean isConfigured() {
    return courier.isConfigured();
  }

  /** Invites people; the edition of what was given is replaced by the next one of its reference. */
  public void invite(Appointment appointment, List<Recipient> recipients) {
    var key = new GeneratedKeyHolder();
    jdbc.sql("""
            insert into appointment (reference, edition, cancelled, summary, description, place, starts_at, expires_at)
            values (:reference, (select coalesce(max(edition) + 1, 0) from appointment where reference = :reference),
              false, :summary, :description, :place, :starts, :starts)""")
        .params(Map.of("reference", appointment.reference(), "summary", appointment.summary(), "description",
            appointment.description(), "place", appointment.place(), "starts", utc(appointment.startsAt())))
        .update(key, "id");
    var now = utc(clock.instant());
    batch.batchUpdate("""
            insert into outgoing_message (appointment, recipient, address, attempts, due_at, link, link_hash)
            values (?, ?, ?, 0, ?, ?, ?)""",
        recipients.stream().map(to -> row(key.getKey(), to, now, links.next())).toList());
  }

  private static Object[] row(Number appointment, Recipient to, OffsetDateTime now, String link) {
    return new Object[] {appointment, to.name(), to.address(), now, link, InvitationLinks.hash(link)};
  }

  /** Tells whoever may have got the latest invitation that it no longer holds; what was not yet tried is not sent at all. */
  public void cancel(String reference, String reason) {
    var key = new GeneratedKeyHolder();
    var written = jdbc.sql("""
            insert into appointment (reference, edition, cancelled, summary, description, place, starts_at, expires_at)
            select reference, edition + 1, true, summary, cast(:reason as varchar(3000)), place, starts_at,
              cast(:expires as timestamp(3) with time zone)
            from appointment where reference = :reference and not cancelled and """ + " " + LATEST)
        .param("reference", reference).param("reason", reason)
        .param("expires", utc(clock.instant().plus(CANCELLATION_LASTS))).update(key, "id");
    if (written > 0) {
      tellOff(reference, key.getKey().longValue());
    }
  }

  private void tellOff(String reference, long cancellation) {
    jdbc.sql("""
            insert into outgoing_message (appointment, recipient, address, attempts, due_at)
            select c.id, m.recipient, m.address, 0, cast(:now as timestamp(3) with time zone)
            from appointment c join appointment a on a.reference = c.reference and a.edition = c.edition - 1
              join outgoing_message m on m.appointment = a.id
            where c.id = :cancellation and m.attempts > 0 order by m.id""")
        .param("cancellation", cancellation).param("now", utc(clock.instant())).update();
    jdbc.sql("""
            update outgoing_message set due_at = null, link = null where due_at is not null and appointment in
              (select id from appointment where reference = :reference and id <> :cancellation)""")
        .param("reference", reference).param("cancellation", cancellation).update();
  }

  /** How far the latest word about an appointment came, in the order in which it was written. */
  @Transactional(readOnly = true)
  public List<Delivery> deliveries(String reference) {
    return jdbc.sql("""
            select m.recipient, m.address, m.attempts, m.sent_at is not null, m.due_at is not null
            from outgoing_message m join appointment a on a.id = m.appointment
            where a.reference = :reference and a.""" + LATEST + " order by m.id")
        .param("reference", reference)
        .query((row, n) -> new Delivery(new Recipient(row.getString(1), row.getString(2)), row.getInt(3), row.getBoolean(4),
            row.getBoolean(5))).list();
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
