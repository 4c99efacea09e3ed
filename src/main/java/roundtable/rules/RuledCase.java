package roundtable.rules;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A case that came before a table, as it is kept with what followed from it: {@code time-limits?level=STREET&step=SCREENING}.
 *
 * @param facts what the table was asked about, by input column; codes, whole numbers, yes or no
 */
public record RuledCase(RuleTable table, Map<String, Object> facts) {

  private static final String TABLE_END = "?";
  private static final String BETWEEN = "&";

  public RuledCase {
    facts = Map.copyOf(facts);
  }

  /** The case in one line, in the order of the table's columns. */
  public String text() {
    return table.id() + TABLE_END + table.inputs().stream().map(input -> input.name() + "=" + facts.get(input.name()))
        .collect(Collectors.joining(BETWEEN));
  }

  /** With which every case of that table begins. */
  public static String prefix(RuleTable table) {
    return table.id() + TABLE_END;
  }

  /** The case that such a line tells; empty when the table has other columns today. */
  public static Optional<RuledCase> of(String text) {
    var table = RuleTable.of(text.substring(0, text.indexOf(TABLE_END)));
    var told = Arrays.stream(text.substring(text.indexOf(TABLE_END) + 1).split(BETWEEN)).map(each -> each.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    if (!table.inputs().stream().map(Column::name).collect(Collectors.toSet()).equals(told.keySet())) {
      return Optional.empty();
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    table.inputs().forEach(input -> facts.put(input.name(), input.read(told.get(input.name()))));
    return Optional.of(new RuledCase(table, facts));
  }
}
