package roundtable.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.memory.TransactionMemory;
import roundtable.rules.Ruling;

/** 时间线: append-only, one hash chain for each topic (R98). Entries carry no resident's name and no phone number. */
@Service
public class Journal {

  private static final String NO_BASIS = "";
  private static final String NO_CASE = "";
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionMemory<TopicNumber, Head> heads = new TransactionMemory<>();

  Journal(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens the timeline of a new topic with its first entry. */
  public void open(TopicNumber topic, Official by, EventKind kind, String detail) {
    jdbc.sql("insert into journal_head (topic, seq, hash) values (?, 0, '')").param(topic.value()).update();
    append(topic, new Head(0, ""), by, kind, detail, NO_BASIS, NO_CASE);
  }

  /**
   * Whoever else writes about the topic waits until this transaction ends: what is read and counted from now on stays so.
   * Of a topic that does not exist there is nothing to lock.
   */
  public void lock(TopicNumber topic) {
    jdbc.sql("select seq from journal_head where topic = ? for update").param(topic.value()).query(Integer.class).optional();
  }

  /** Adds an entry that a person decided. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail) {
    record(topic, by, kind, detail, NO_BASIS);
  }

  /** Adds an entry that a table decided: its 依据, and the case, so that another version can be asked about it again. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, Ruling ruling) {
    record(topic, by, kind, detail, ruling.basis(), ruling.ruledCase().text());
  }

  /**
   * Adds an entry that a rule decided which is no case of a table's.
   *
   * @param basis 依据, as {@code Ruling.basis()} words it
   */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, String basis) {
    record(topic, by, kind, detail, basis, NO_CASE);
  }

  private void record(TopicNumber topic, Official by, EventKind kind, String detail, String basis, String ruled) {
    append(topic, heads.find(topic).orElseGet(() -> read(topic, " for update")), by, kind, detail, basis, ruled);
  }

  /** The topic's whole timeline, oldest first. */
  public List<TopicEvent> timeline(TopicNumber topic) {
    return jdbc.sql("""
            select topic, seq, happened_at, person, post, kind, detail, basis, ruled, previous_hash, hash
              from topic_event where topic = ? order by seq""")
        .param(topic.value())
        .query((row, n) -> new TopicEvent(row.getString(1), row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(),
            row.getString(4), row.getString(5), EventKind.valueOf(row.getString(6)), row.getString(7), row.getString(8),
            row.getString(9), row.getString(10), row.getString(11)))
        .list();
  }

  /** The first entry that was changed, removed or inserted afterwards; empty when the chain is whole. */
  public Optional<Integer> firstBrokenEntry(TopicNumber topic) {
    var previous = "";
    var seq = 0;
    for (var event : timeline(topic)) {
      seq++;
      if (event.seq() != seq || !event.previousHash().equals(previous) || !event.isSealed()) {
        return Optional.of(seq);
      }
      previous = event.hash();
    }
    var head = heads.find(topic).orElseGet(() -> read(topic, ""));
    return head.seq() == seq && head.hash().equals(previous) ? Optional.empty() : Optional.of(seq + 1);
  }

  private void append(TopicNumber topic, Head head, Official by, EventKind kind, String detail, String basis,
      String ruled) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var event = TopicEvent.after(head.hash(), topic.value(), head.seq() + 1, now, by.person(), by.post(), kind,
        shortened(detail), basis, ruled);
    jdbc.sql("""
            insert into topic_event
              (topic, seq, happened_at, person, post, kind, detail, basis, ruled, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(event.topic(), event.seq(), now.atOffset(ZoneOffset.UTC), event.person(), event.post(), kind.name(),
            event.detail(), event.basis(), event.ruled(), event.previousHash(), event.hash())
        .update();
    move(topic, new Head(event.seq(), event.hash()));
  }

  // once for all entries of a transaction: nobody else sees the head before
  private void move(TopicNumber topic, Head head) {
    var isMoved = heads.find(topic).isPresent();
    heads.keep(topic, head);
    if (!isMoved) {
      TransactionMemory.beforeCommit(() -> write(topic, heads.find(topic).orElse(head)));
    }
  }

  private void write(TopicNumber topic, Head head) {
    jdbc.sql("update journal_head set seq = ?, hash = ? where topic = ?")
        .params(head.seq(), head.hash(), topic.value())
        .update();
  }

  private Head read(TopicNumber topic, String lock) {
    return jdbc.sql("select seq, hash from journal_head where topic = ?" + lock).param(topic.value())
        .query((row, n) -> new Head(row.getInt(1), row.getString(2))).single();
  }

  private static String shortened(String detail) {
    return detail.length() <= 1000 ? detail : detail.substring(0, 999) + "…";
  }

  private record Head(int seq, String hash) {}
}
