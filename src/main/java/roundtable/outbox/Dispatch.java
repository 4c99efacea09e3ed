package roundtable.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due, a batch at a time and outside of any transaction. A batch is taken with its next date already set, each
 * time further away: a failed delivery, and a node that died over it, need nothing to be written. Several nodes pass each
 * other by; a message that was sent twice is the same one to every calendar.
 */
@Service
public class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
  /** The first is longer than a whole batch can take with the time-outs of {@code application.yaml}. */
  private static final List<Duration> INTERVALS =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(6));
  private static final int BATCH = 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Courier courier;
  private final Clock clock;

  Dispatch(JdbcClient jdbc, TransactionTemplate transaction, Courier courier, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.courier = courier;
    this.clock = clock;
  }

  /** Sends until nothing is due any more, or until a whole batch has failed. */
  @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
  public void sendDue() {
    if (!courier.isConfigured()) {
      return;
    }
    var more = true;
    while (more) {
      var messages = transaction.execute(status -> take());
      var delivered = messages.isEmpty() ? Set.<Long>of() : courier.deliver(messages);
      if (delivered.size() < messages.size()) {
        LOG.warn("{}封通知没有发出去，稍后再试", messages.size() - delivered.size());
      }
      more = !delivered.isEmpty();
      transaction.executeWithoutResult(status -> sent(delivered));
    }
  }

  private List<OutgoingMessage> take() {
    var now = Outbox.utc(clock.instant());
    jdbc.sql("""
            update outgoing_message set due_at = null, link = null where due_at <= :now
              and appointment in (select id from appointment where expires_at <= :now)""").param("now", now).update();
    var ids = jdbc.sql("""
            select id from outgoing_message where due_at <= :now order by due_at, id limit :batch
            for update skip locked""").param("now", now).param("batch", BATCH).query(Long.class).list();
    return ids.isEmpty() ? List.of() : taken(ids, now);
  }

  private List<OutgoingMessage> taken(Collection<Long> ids, OffsetDateTime now) {
    jdbc.sql("""
            update outgoing_message set attempts = attempts + 1, due_at = case attempts
                when 0 then cast(:first as timestamp(3) with time zone) when 1 then cast(:second as timestamp(3) with time zone)
                when 2 then cast(:third as timestamp(3) with time zone) else cast(:later as timestamp(3) with time zone) end
            where id in (:ids)""")
        .param("first", now.plus(INTERVALS.get(0))).param("second", now.plus(INTERVALS.get(1)))
        .param("third", now.plus(INTERVALS.get(2))).param("later", now.plus(INTERVALS.get(3))).param("ids", ids).update();
    return jdbc.sql("""
            select m.id, m.recipient, m.address, a.reference, a.edition, a.cancelled, a.summary, a.description, a.place, a.starts_at, m.link
            from outgoing_message m join appointment a on a.id = m.appointment where m.id in (:ids) order by m.id""")
        .param("ids", ids).query((row, n) -> message(row)).list();
  }

  private static OutgoingMessage message(ResultSet row) throws SQLException {
    return new OutgoingMessage(row.getLong(1), new Recipient(row.getString(2), row.getString(3)),
        new Appointment(row.getString(4), row.getInt(5), row.getBoolean(6), row.getString(7), row.getString(8), row.getString(9),
            row.getObject(10, OffsetDateTime.class).toInstant()), row.getString(11));
  }

  private void sent(Set<Long> ids) {
    if (!ids.isEmpty()) {
      jdbc.sql("update outgoing_message set sent_at = :now, due_at = null, link = null where id in (:ids)")
          .param("now", Outbox.utc(clock.instant())).param("ids", ids).update();
    }
  }
}
