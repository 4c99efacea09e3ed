package roundtable.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import roundtable.rules.TableContent.Row;

/** Tables as somebody might draw them up: cells that can be read, rows that need not fit together. */
public final class RandomTable {

  private RandomTable() {}

  public static Arbitrary<TableContent> of(RuleTable table) {
    return row(table).list().ofMinSize(0).ofMaxSize(6).map(rows -> numbered(table, rows));
  }

  private static TableContent numbered(RuleTable table, List<Map<String, String>> rows) {
    Map<String, String> outputs = FactoryTable.content(table).rows().get(0).outputs();
    return new TableContent(table, IntStream.range(0, rows.size())
        .mapToObj(index -> new Row("rule_random" + index, rows.get(index), outputs, "本系统默认，文件未规定")).toList());
  }

  private static Arbitrary<Map<String, String>> row(RuleTable table) {
    List<Arbitrary<String>> cells = new ArrayList<>();
    table.inputs().forEach(input -> cells.add(cell(input)));
    return Combinators.combine(cells).as(texts -> {
      Map<String, String> row = new LinkedHashMap<>();
      for (int index = 0; index < texts.size(); index++) {
        row.put(table.inputs().get(index).name(), texts.get(index));
      }
      return row;
    });
  }

  private static Arbitrary<String> cell(Column column) {
    return Arbitraries.oneOf(Arbitraries.of("", "-"), switch (column.kind()) {
      case NUMBER -> Combinators.combine(Arbitraries.of("%d", "<= %d", ">= %d", "< %d", "> %d", "not(%d)", "%d, 7", "not(%d, 7)"),
          Arbitraries.integers().between(0, 4)).as(String::formatted);
      case FLAG -> Arbitraries.of("true", "false", "true, false");
      default -> Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(column.codes()).set().ofMinSize(1).ofMaxSize(3)).as((not, codes) ->
          (not ? "not(%s)" : "%s").formatted(String.join(", ", codes.stream().map(code -> "\"" + code + "\"").toList())));
    });
  }
}
