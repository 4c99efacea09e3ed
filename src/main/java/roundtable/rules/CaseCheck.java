package roundtable.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import roundtable.rules.TableContent.Row;

/**
 * Asks every case that can come which rows apply to it: exactly one has to, or the first of them counts; no row may be without a case. Conditions are
 * read once; a table with more cases than anybody can check is a fault itself.
 */
final class CaseCheck {

  /** Cases times rows that are asked at most; the largest table of ours has 1,000. */
  private static final long MOST = 4_000_000;
  private static final long MOST_CASES = 200_000;
  private static final int MOST_NAMED = 20;
  private static final String EACH = "每种情形都应当恰好适用一行";
  private final TableContent content;
  private final List<Column> inputs;
  private final List<List<Predicate<Object>>> conditions;
  private final Map<List<Integer>, List<Map<String, Object>>> undecided = new LinkedHashMap<>();
  private final boolean[] reached;

  CaseCheck(TableContent content) {
    this.content = content;
    this.inputs = content.table().inputs();
    this.conditions = content.rows().stream().map(row -> inputs.stream()
        .map(input -> Cell.condition(input, row.inputs().getOrDefault(input.name(), ""))).toList()).toList();
    this.reached = new boolean[content.rows().size()];
  }

  List<TableFault> faults() {
    if (content.table().collects()) {
      return twice();
    }
    if (content.countedCases() > MOST_CASES || content.countedCases() * Math.max(1, conditions.size()) > MOST) {
      return List.of(TableFault.ofTable("行数或条件中不同的数字太多，无法逐一核对每种情形，请减少"));
    }
    List<Map<String, Object>> cases = content.cases();
    cases.forEach(this::ask);
    List<TableFault> faults = new ArrayList<>();
    undecided.entrySet().stream().limit(MOST_NAMED).forEach(entry -> name(entry.getKey(), entry.getValue(), faults));
    if (!cases.isEmpty()) {
      unreached(faults);
    }
    return faults;
  }

  private void ask(Map<String, Object> facts) {
    List<Integer> rows = IntStream.range(0, conditions.size()).filter(row -> applies(row, facts)).boxed().toList();
    boolean first = content.hitPolicy() == HitPolicy.FIRST && !rows.isEmpty();
    (first ? rows.subList(0, 1) : rows).forEach(row -> reached[row] = true);
    if (rows.size() != 1 && !first) {
      undecided.computeIfAbsent(rows, several -> new ArrayList<>()).add(facts);
    }
  }

  private boolean applies(int row, Map<String, Object> facts) {
    return IntStream.range(0, inputs.size())
        .allMatch(input -> conditions.get(row).get(input).test(facts.get(inputs.get(input).name())));
  }

  private void name(List<Integer> rows, List<Map<String, Object>> cases, List<TableFault> faults) {
    if (rows.isEmpty()) {
      cases.stream().limit(MOST_NAMED).map(facts -> TableFault.ofTable("情形“%s”没有适用的行，%s".formatted(words(facts), EACH)))
          .forEach(faults::add);
      if (cases.size() > MOST_NAMED) {
        faults.add(TableFault.ofTable("另有%d种情形没有适用的行".formatted(cases.size() - MOST_NAMED)));
      }
    } else {
      faults.add(new TableFault(rows.get(rows.size() - 1) + 1, null, "情形“%s”%s同时适用%d行（第%s行），%s".formatted(words(cases.get(0)),
          cases.size() == 1 ? "" : "等%d种".formatted(cases.size()), rows.size(),
          rows.stream().limit(MOST_NAMED).map(row -> String.valueOf(row + 1)).collect(Collectors.joining("、")), EACH)));
    }
  }

  private void unreached(List<TableFault> faults) {
    IntStream.range(0, reached.length).filter(row -> !reached[row])
        .mapToObj(row -> new TableFault(row + 1, null, "没有任何情形适用本行%s，请改正条件或删除本行".formatted(
            content.hitPolicy() == HitPolicy.FIRST ? "（都由上面的行先适用）" : ""))).forEach(faults::add);
  }

  /** Where several rows may apply, none may say what another says already. */
  private List<TableFault> twice() {
    Map<Object, Integer> first = new LinkedHashMap<>();
    List<TableFault> faults = new ArrayList<>();
    for (int number = 1; number <= content.rows().size(); number++) {
      Row row = content.rows().get(number - 1);
      Integer earlier = first.putIfAbsent(List.of(row.inputs(), row.outputs()), number);
      if (earlier != null) {
        faults.add(new TableFault(number, null, "与第%d行重复".formatted(earlier)));
      }
    }
    return faults;
  }

  private String words(Map<String, Object> facts) {
    return inputs.stream().map(input -> input.label() + " " + input.words(facts.get(input.name())))
        .collect(Collectors.joining("，"));
  }
}
