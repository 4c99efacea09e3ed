package roundtable.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.kernel.Refusal;

/** A decision table as plain data, before it is in force; its columns are those of {@link RuleTable}. */
public record TableContent(RuleTable table, HitPolicy hitPolicy, List<Row> rows) {

  /** Rows that a table may have at most. */
  public static final int MOST_ROWS = 2_000;
  private static final char COLUMN_END = '\u001f';
  private static final char ROW_END = '\u001e';
  private static final long TOO_MANY = 1_000_000_000L;

  public TableContent {
    rows = List.copyOf(rows);
  }

  /** With the table's own hit policy. */
  public TableContent(RuleTable table, List<Row> rows) {
    this(table, table.hitPolicy(), rows);
  }

  /**
   * A row.
   *
   * @param rule its id, such as {@code rule_projectPlan}
   * @param inputs FEEL text by input column, empty where any value fits
   * @param outputs FEEL text by output column
   * @param annotation the passage that the row comes from
   */
  public record Row(String rule, Map<String, String> inputs, Map<String, String> outputs, String annotation) {

    public Row {
      inputs = Map.copyOf(inputs);
      outputs = Map.copyOf(outputs);
    }
  }

  /**
   * Every case that can come before the table, a number standing for all between two bounds that the rows name; empty
   * where they cannot be counted, as with years.
   */
  public List<Map<String, Object>> cases() {
    List<Map<String, Object>> cases = List.of(Map.of());
    for (Column input : table.inputs()) {
      cases = cases.stream().flatMap(known -> values(input).stream().map(value -> with(known, input, value))).toList();
    }
    return cases;
  }

  private List<Object> values(Column input) {
    return input.kind() != Column.Kind.NUMBER || table.collects() ? input.cases()
        : rows.stream().flatMap(row -> Cell.bounds(row.inputs().getOrDefault(input.name(), "")).stream())
            .flatMap(bound -> Stream.of(bound - 1, bound, bound + 1)).filter(number -> number >= 0)
            .collect(Collectors.collectingAndThen(Collectors.toCollection(() -> new TreeSet<>(Set.of(0))),
                ArrayList<Object>::new));
  }

  private static Map<String, Object> with(Map<String, Object> known, Column input, Object value) {
    Map<String, Object> facts = new LinkedHashMap<>(known);
    facts.put(input.name(), value);
    return facts;
  }

  /** SHA-256 of what the rows say: equal for two files of a table exactly when they decide and cite the same. */
  public String digest() {
    StringBuilder text = new StringBuilder(hitPolicy == table.hitPolicy() ? "" : hitPolicy.name() + ROW_END);
    rows.forEach(row -> {
      text.append(row.rule()).append(COLUMN_END);
      table.inputs().forEach(input -> text.append(row.inputs().getOrDefault(input.name(), "")).append(COLUMN_END));
      table.outputs().forEach(output -> text.append(row.outputs().getOrDefault(output.name(), "")).append(COLUMN_END));
      text.append(row.annotation()).append(ROW_END);
    });
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  /** The rows that apply to a case. */
  public List<Row> matching(Map<String, Object> facts) {
    return rows.stream().filter(row -> applies(row, facts)).toList();
  }

  /** Whether a row applies to a case. */
  boolean applies(Row row, Map<String, Object> facts) {
    return table.inputs().stream().allMatch(input ->
        Cell.condition(input, row.inputs().getOrDefault(input.name(), "")).test(facts.get(input.name())));
  }

  /** How many cases there are, without making them; 0 where they cannot be counted. */
  long countedCases() {
    return table.inputs().stream().mapToLong(input -> values(input).size()).reduce(1, (one, other) -> Math.min(one * other, TOO_MANY));
  }

  /** What is wrong with single cells, in Chinese; nothing else can be checked before this is empty. */
  public List<TableFault> unreadable() {
    List<TableFault> faults = new ArrayList<>();
    for (int number = 1; number <= rows.size(); number++) {
      Row row = rows.get(number - 1);
      for (Column input : table.inputs()) {
        read(faults, number, input, () -> Cell.condition(input, row.inputs().getOrDefault(input.name(), "")));
      }
      for (Column output : table.outputs()) {
        read(faults, number, output, () -> Cell.value(output, row.outputs().getOrDefault(output.name(), "")));
      }
    }
    return faults;
  }

  private static void read(List<TableFault> faults, int number, Column column, Runnable cell) {
    try {
      cell.run();
    } catch (Refusal refusal) {
      faults.add(new TableFault(number, column.name(), refusal.getMessage()));
    }
  }

  /** The number in a row's output. */
  int number(Row row, String output) {
    return (Integer) value(row, output);
  }

  /** The text or code in a row's output. */
  String text(Row row, String output) {
    return (String) value(row, output);
  }

  /** The yes or no in a row's output. */
  boolean flag(Row row, String output) {
    return (Boolean) value(row, output);
  }

  private Object value(Row row, String output) {
    Column column = table.outputs().stream().filter(one -> one.name().equals(output)).findFirst().orElseThrow();
    return Cell.value(column, row.outputs().get(output));
  }
}
