package roundtable.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.kernel.Refusal;

/** A decision table as plain data, before it is in force; its columns are those of {@link RuleTable}. */
public record TableContent(RuleTable table, List<Row> rows) {

  public TableContent {
    rows = List.copyOf(rows);
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

  /** The rows that apply to a case. */
  List<Row> matching(Map<String, Object> facts) {
    return rows.stream().filter(row -> applies(row, facts)).toList();
  }

  /** Whether a row applies to a case. */
  boolean applies(Row row, Map<String, Object> facts) {
    return table.inputs().stream().allMatch(input ->
        Cell.condition(input, row.inputs().getOrDefault(input.name(), "")).test(facts.get(input.name())));
  }

  /** The cases to which not exactly one row applies, in Chinese; none where several rows may apply. */
  List<String> undecided() {
    return table.collects() ? List.of() : cases().stream().filter(facts -> matching(facts).size() != 1)
        .map(facts -> "情形“%s”%s，每种情形都应当恰好适用一行".formatted(words(facts), matching(facts).isEmpty()
            ? "没有适用的行" : "同时适用%d行".formatted(matching(facts).size()))).toList();
  }

  private String words(Map<String, Object> facts) {
    return table.inputs().stream().map(input -> input.label() + " " + facts.get(input.name()))
        .collect(Collectors.joining("，"));
  }

  /** What is wrong with single cells and ids, in Chinese; nothing else can be checked before this is empty. */
  List<String> unreadable() {
    List<String> faults = new ArrayList<>();
    for (int number = 1; number <= rows.size(); number++) {
      Row row = rows.get(number - 1);
      for (Column input : table.inputs()) {
        read(faults, number, () -> Cell.condition(input, row.inputs().getOrDefault(input.name(), "")));
      }
      for (Column output : table.outputs()) {
        read(faults, number, () -> Cell.value(output, row.outputs().getOrDefault(output.name(), "")));
      }
    }
    return faults;
  }

  private static void read(List<String> faults, int number, Runnable cell) {
    try {
      cell.run();
    } catch (Refusal refusal) {
      faults.add("第%d行：%s".formatted(number, refusal.getMessage()));
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
