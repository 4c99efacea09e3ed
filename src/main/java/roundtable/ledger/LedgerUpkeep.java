package roundtable.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;

/**
 * Follows the journal: whoever reads the ledger brings it up to date first, which costs as much as was written since, however
 * many topics there are. Whoever writes about a topic pays nothing for it and waits for nobody.
 */
@Component
class LedgerUpkeep {

  private static final int BATCH = 200;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final LedgerRows rows;
  private final LedgerTakeover takeover;
  private final LedgerTexts texts;
  private final LedgerCounts counts;
  private final Clock clock;

  LedgerUpkeep(JdbcClient jdbc, TransactionTemplate transaction, LedgerRows rows, LedgerTakeover takeover, LedgerTexts texts,
      LedgerCounts counts, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.rows = rows;
    this.takeover = takeover;
    this.texts = texts;
    this.counts = counts;
    this.clock = clock;
  }

  private record Told(String topic, LedgerVersion.Entry entry) {}

  private record Head(String topic, int seq) {}

  /** Whatever was committed before is in the ledger afterwards. Not inside of a transaction that only reads. */
  @Scheduled(fixedDelayString = "${roundtable.ledger-follows-every:PT1M}", initialDelayString = "${roundtable.ledger-follows-every:PT1M}")
  public void follow() {
    if (jdbc.sql("select exists (select 1 from journal_head where unread = true)").query(Boolean.class).single()) {
      Optional<String> last = Optional.of("");
      while (last.isPresent()) {
        var behind = last.get();
        last = transaction.execute(status -> followSome(behind));
      }
    }
  }

  /** @return the last topic of a full batch, behind which others may be unread */
  private Optional<String> followSome(String behind) {
    jdbc.sql("select id from ledger_upkeep where id = 1 for update").query(Integer.class).single();
    var heads = jdbc.sql("select topic, seq from journal_head where unread = true and topic > :behind order by topic limit :most")
        .param("behind", behind).param("most", BATCH).query((row, n) -> new Head(row.getString(1), row.getInt(2))).list();
    if (!heads.isEmpty()) {
      follow(heads.stream().map(Head::topic).toList());
      read(heads);
    }
    return heads.size() < BATCH ? Optional.empty() : Optional.of(heads.get(BATCH - 1).topic());
  }

  // a topic in whose transaction somebody still is stays unread, and so does one about which something came in meanwhile
  private void read(List<Head> heads) {
    var now = jdbc.sql("select topic, seq from journal_head where topic in (:topics) order by topic for update skip locked")
        .param("topics", heads.stream().map(Head::topic).toList()).query((row, n) -> new Head(row.getString(1), row.getInt(2))).list();
    var read = now.stream().filter(heads::contains).map(Head::topic).toList();
    if (!read.isEmpty()) {
      jdbc.sql("update journal_head set unread = false where topic in (:topics)").param("topics", read).update();
    }
  }

  private void follow(List<String> topics) {
    var before = rows.today(topics);
    var told = told(topics);
    var takenOver = takeover.of(told.entrySet().stream().filter(each -> isFromBefore(before.get(each.getKey()), each.getValue()))
        .map(Map.Entry::getKey).toList());
    var changed = new LinkedHashMap<String, List<LedgerVersion>>();
    told.forEach((topic, entries) -> {
      var known = before.get(topic);
      var lines = isFromBefore(known, entries) ? Stream.of(topic).map(takenOver::get).filter(Objects::nonNull).toList()
          : LedgerVersion.after(Optional.ofNullable(known), topic, entries);
      if (!lines.isEmpty() && !(known != null && lines.equals(List.of(known)))) {
        changed.put(topic, lines);
      }
    });
    write(before, changed);
  }

  private void write(Map<String, LedgerVersion> before, Map<String, List<LedgerVersion>> changed) {
    if (changed.isEmpty()) {
      return;
    }
    rows.replace(changed);
    var now = changed.values().stream().map(lines -> lines.get(lines.size() - 1)).toList();
    texts.replace(now.stream().filter(line -> !isReadAlike(line, before.get(line.topic()))).toList());
    counts.move(now.stream().map(line -> before.get(line.topic())).filter(Objects::nonNull).toList(), now);
  }

  private static boolean isReadAlike(LedgerVersion now, LedgerVersion before) {
    return before != null && now.value(LedgerColumn.TITLE).equals(before.value(LedgerColumn.TITLE))
        && now.value(LedgerColumn.RESOLUTION).equals(before.value(LedgerColumn.RESOLUTION));
  }

  private Map<String, List<LedgerVersion.Entry>> told(List<String> topics) {
    return jdbc.sql("""
            select e.topic, e.seq, e.happened_at, e.ledger_change from topic_event e left join ledger_line l on l.topic = e.topic
             where e.topic in (:topics) and e.seq > coalesce(l.seq, 0) and (e.ledger_change <> '' or e.seq = 1)
             order by e.topic, e.seq""").param("topics", topics).query((row, n) -> told(row)).list().stream()
        .collect(Collectors.groupingBy(Told::topic, LinkedHashMap::new, Collectors.mapping(Told::entry, Collectors.toList())));
  }

  private Told told(ResultSet row) throws SQLException {
    return new Told(row.getString(1), new LedgerVersion.Entry(row.getInt(2),
        LocalDate.ofInstant(row.getObject(3, OffsetDateTime.class).toInstant(), clock.getZone()), LedgerChange.parse(row.getString(4))));
  }

  private static boolean isFromBefore(LedgerVersion before, List<LedgerVersion.Entry> entries) {
    return before == null && entries.get(0).change().values().isEmpty();
  }
}
