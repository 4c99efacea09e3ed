package roundtable.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.journal.LedgerColumn;

/** What a topic is found by: title, place, what was reported, what was resolved; as it reads today, whatever day is looked at. */
@Component
class LedgerTexts {

  private static final int LONGEST = 4000;
  private static final int BATCH = 1000;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;

  LedgerTexts(JdbcClient jdbc, JdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void replace(Collection<LedgerVersion> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var topics = lines.stream().map(LedgerVersion::topic).toList();
    jdbc.sql("delete from ledger_pair where topic in (:topics)").param("topics", topics).update();
    jdbc.sql("delete from ledger_text where topic in (:topics)").param("topics", topics).update();
    var intakes = intakes(topics);
    var texts = new ArrayList<Object[]>();
    var pairs = new ArrayList<Object[]>();
    lines.forEach(line -> {
      var parts = Stream.of(Stream.of(line.value(LedgerColumn.TITLE)), intakes.getOrDefault(line.topic(), List.of()).stream(),
          Stream.of(line.value(LedgerColumn.RESOLUTION))).flatMap(each -> each).map(LedgerWords::plain).toList();
      var words = String.join("|", parts);
      texts.add(new Object[] {line.topic(), shortened(words)});
      parts.stream().flatMap(part -> LedgerWords.pairs(part).stream()).distinct().forEach(pair ->
          pairs.add(new Object[] {pair, line.topic()}));
    });
    insert("insert into ledger_text (topic, words) values (?, ?)", texts);
    insert("insert into ledger_pair (pair, topic) values (?, ?)", pairs);
  }

  // no letter is cut in half: PostgreSQL keeps no half ones
  private static String shortened(String words) {
    if (words.length() <= LONGEST) {
      return words;
    }
    return words.substring(0, Character.isHighSurrogate(words.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
  }

  private Map<String, List<String>> intakes(List<String> topics) {
    return jdbc.sql("select number, place, content from topic where number in (:topics)").param("topics", topics)
        .query((row, n) -> Map.entry(row.getString(1), List.of(row.getString(2), row.getString(3)))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void insert(String sql, List<Object[]> rows) {
    for (var from = 0; from < rows.size(); from += BATCH) {
      batches.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + BATCH)));
    }
  }
}
