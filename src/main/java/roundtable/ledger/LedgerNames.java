package roundtable.ledger;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.deliberation.ResolutionOutcome;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.topic.Category;
import roundtable.topic.Source;
import roundtable.topic.TopicState;

/** Codes of the ledger in the officials' words. */
@Component
class LedgerNames {

  private static final Map<LedgerColumn, Function<String, String>> WORDS = new EnumMap<>(Map.of(
      LedgerColumn.SOURCE, code -> "%s（%s）".formatted(Source.valueOf(code).label(), Source.valueOf(code).origin().label()),
      LedgerColumn.CATEGORY, code -> Category.valueOf(code).label(),
      LedgerColumn.LEVEL, code -> Level.valueOf(code).label(),
      LedgerColumn.STATE, code -> TopicState.valueOf(code).label(),
      LedgerColumn.STEP, code -> SevenStep.valueOf(code).label(),
      LedgerColumn.OUTCOME, code -> ResolutionOutcome.valueOf(code).label()));
  private final JdbcClient jdbc;

  LedgerNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names of all units on that day; of one that is no more, its last, of one that was not yet known, its first. */
  Map<String, String> unitsOn(LocalDate day) {
    // one pass over the table: it is asked for with every page
    return jdbc.sql("""
            select x.code, x.name from (select u.code, u.name, row_number() over (partition by u.code
                order by case when u.valid_from <= :day then 0 else 1 end, case when u.valid_from <= :day then u.valid_from end desc, u.valid_from) place
              from unit u) x where x.place = 1""")
        .param("day", day).query((row, n) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Map<LedgerColumn, String> texts(Map<LedgerColumn, String> codes, Map<String, String> units) {
    var texts = new EnumMap<LedgerColumn, String>(LedgerColumn.class);
    codes.forEach((column, code) -> texts.put(column, text(column, code, units)));
    return texts;
  }

  static String text(LedgerColumn column, String code, Map<String, String> units) {
    return switch (column) {
      case STREET, COMMUNITY, UNIT -> units.getOrDefault(code, code);
      default -> code.isEmpty() ? "" : WORDS.getOrDefault(column, value -> value).apply(code);
    };
  }
}
