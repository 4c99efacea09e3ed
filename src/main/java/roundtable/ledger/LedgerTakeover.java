package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;

/** Topics whose beginning told no changes: their lines are made of their facts, from the day of their latest entry on. */
@Component
class LedgerTakeover {

  private final JdbcClient jdbc;
  private final LedgerFacts facts;
  private final Clock clock;

  LedgerTakeover(JdbcClient jdbc, LedgerFacts facts, Clock clock) {
    this.jdbc = jdbc;
    this.facts = facts;
    this.clock = clock;
  }

  /** Their lines; before the latest of their days the ledger is not complete. */
  Map<String, LedgerVersion> of(List<String> topics) {
    if (topics.isEmpty()) {
      return Map.of();
    }
    var values = facts.of(topics);
    var lines = new HashMap<String, LedgerVersion>();
    jdbc.sql("select topic, max(seq), max(happened_at) from topic_event where topic in (:topics) group by topic").param("topics", topics)
        .query(row -> {
          var topic = row.getString(1);
          if (values.containsKey(topic)) {
            var day = LocalDate.ofInstant(row.getObject(3, OffsetDateTime.class).toInstant(), clock.getZone());
            var entry = new LedgerVersion.Entry(row.getInt(2), day, change(values.get(topic)));
            lines.put(topic, LedgerVersion.after(Optional.empty(), topic, List.of(entry)).get(0));
          }
        });
    lines.values().stream().map(LedgerVersion::since).max(LocalDate::compareTo).ifPresent(day ->
        jdbc.sql("update ledger_upkeep set complete_from = :day where id = 1 and (complete_from is null or complete_from < :day)")
            .param("day", day).update());
    return lines;
  }

  private static LedgerChange change(Map<LedgerColumn, String> values) {
    var change = LedgerChange.NONE;
    for (var each : values.entrySet()) {
      change = change.and(each.getKey(), each.getValue());
    }
    return change;
  }
}
