package roundtable.journal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.TopicNumber;
import roundtable.memory.TransactionMemory;

/** The end of each topic's chain; what was added to it is unread until the ledger has followed. */
@Component
class JournalHeads {

  private final JdbcClient jdbc;
  private final TransactionMemory<TopicNumber, Head> heads = new TransactionMemory<>();

  JournalHeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  record Head(int seq, String hash) {}

  Head open(TopicNumber topic) {
    jdbc.sql("insert into journal_head (topic, seq, hash) values (?, 0, '')").param(topic.value()).update();
    return new Head(0, "");
  }

  void lock(TopicNumber topic) {
    jdbc.sql("select seq from journal_head where topic = ? for update").param(topic.value()).query(Integer.class).optional();
  }

  Head of(TopicNumber topic) {
    return heads.find(topic).orElseGet(() -> read(topic, ""));
  }

  /** The head, locked until the transaction ends. */
  Head toBeMoved(TopicNumber topic) {
    return heads.find(topic).orElseGet(() -> read(topic, " for update"));
  }

  // once for all entries of a transaction: nobody else sees the head before
  void move(TopicNumber topic, Head head) {
    var isMoved = heads.find(topic).isPresent();
    heads.keep(topic, head);
    if (!isMoved) {
      TransactionMemory.beforeCommit(() -> write(topic, heads.find(topic).orElse(head)));
    }
  }

  private void write(TopicNumber topic, Head head) {
    jdbc.sql("update journal_head set seq = ?, hash = ?, unread = true where topic = ?")
        .params(head.seq(), head.hash(), topic.value())
        .update();
  }

  private Head read(TopicNumber topic, String lock) {
    return jdbc.sql("select seq, hash from journal_head where topic = ?" + lock).param(topic.value())
        .query((row, n) -> new Head(row.getInt(1), row.getString(2))).single();
  }
}
