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
import roundtable.rules.RuledCases;
import roundtable.rules.Ruling;

/**
 * 时间线: append-only, one hash chain for each topic (R98). What it tells carries no resident's name and no phone number; who
 * is responsible and who verified, which the ledger has to name, stand in the change of the ledger alone.
 */
@Service
public class Journal {

  private static final String NO_BASIS = "";
  private static final String NO_CASE = "";
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JournalHeads heads;

  Journal(JdbcClient jdbc, JournalHeads heads, Clock clock) {
    this.jdbc = jdbc;
    this.heads = heads;
    this.clock = clock;
  }

  /** Opens the timeline of a new topic with its first entry. */
  public void open(TopicNumber topic, Official by, EventKind kind, String detail, LedgerChange change) {
    append(topic, heads.open(topic), by, kind, detail, new Grounds(NO_BASIS, NO_CASE, RuledCases.NONE, change));
  }

  /**
   * Whoever else writes about the topic waits until this transaction ends: what is read and counted from now on stays so.
   * Of a topic that does not exist there is nothing to lock.
   */
  public void lock(TopicNumber topic) {
    heads.lock(topic);
  }

  /** Adds an entry that a person decided. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail) {
    record(topic, by, kind, detail, LedgerChange.NONE);
  }

  /** The same, with what it changes in the ledger. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, LedgerChange change) {
    record(topic, by, kind, detail, new Grounds(NO_BASIS, NO_CASE, RuledCases.NONE, change));
  }

  /** Adds an entry that a table decided: its 依据, and the case, so that another version can be asked about it again. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, Ruling ruling) {
    record(topic, by, kind, detail, ruling, LedgerChange.NONE);
  }

  /** The same, with what it changes in the ledger. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, Ruling ruling, LedgerChange change) {
    record(topic, by, kind, detail, ruling, RuledCases.NONE, change);
  }

  /** The same, with what one more table decided at once. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, Ruling ruling, RuledCases also, LedgerChange change) {
    record(topic, by, kind, detail, new Grounds(ruling.basis(), ruling.ruledCase().text(), also, change));
  }

  /**
   * Adds an entry that a rule decided which is no case of a table's.
   *
   * @param basis 依据, as {@code Ruling.basis()} words it
   */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, String basis) {
    record(topic, by, kind, detail, basis, LedgerChange.NONE);
  }

  /** The same, with what it changes in the ledger. */
  public void record(TopicNumber topic, Official by, EventKind kind, String detail, String basis, LedgerChange change) {
    record(topic, by, kind, detail, new Grounds(basis, NO_CASE, RuledCases.NONE, change));
  }

  private void record(TopicNumber topic, Official by, EventKind kind, String detail, Grounds grounds) {
    append(topic, heads.toBeMoved(topic), by, kind, detail, grounds);
  }

  /** The topic's whole timeline, oldest first. */
  public List<TopicEvent> timeline(TopicNumber topic) {
    return jdbc.sql("""
            select topic, seq, happened_at, person, post, kind, detail, basis, ruled, also_ruled, ledger_change, previous_hash, hash
              from topic_event where topic = ? order by seq""")
        .param(topic.value())
        .query((row, n) -> new TopicEvent(row.getString(1), row.getInt(2), row.getObject(3, OffsetDateTime.class).toInstant(),
            row.getString(4), row.getString(5), EventKind.valueOf(row.getString(6)), row.getString(7), row.getString(8),
            row.getString(9), row.getString(10), row.getString(11), row.getString(12), row.getString(13)))
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
    var head = heads.of(topic);
    return head.seq() == seq && head.hash().equals(previous) ? Optional.empty() : Optional.of(seq + 1);
  }

  private void append(TopicNumber topic, JournalHeads.Head head, Official by, EventKind kind, String detail, Grounds grounds) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var event = TopicEvent.after(head.hash(), topic.value(), head.seq() + 1, now, by.person(), by.post(), kind,
        shortened(detail), grounds.basis(), grounds.ruled(), grounds.also().text(), grounds.change().text());
    jdbc.sql("""
            insert into topic_event
              (topic, seq, happened_at, person, post, kind, detail, basis, ruled, also_ruled, ledger_change, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(event.topic(), event.seq(), now.atOffset(ZoneOffset.UTC), event.person(), event.post(), kind.name(),
            event.detail(), event.basis(), event.ruled(), event.alsoRuled(), event.change(), event.previousHash(), event.hash())
        .update();
    heads.move(topic, new JournalHeads.Head(event.seq(), event.hash()));
  }

  private static String shortened(String detail) {
    return LedgerChange.shortened(detail, 1000);
  }

  private record Grounds(String basis, String ruled, RuledCases also, LedgerChange change) {}
}
