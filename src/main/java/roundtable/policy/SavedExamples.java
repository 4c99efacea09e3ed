package roundtable.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;

/**
 * The examples that every table brings along ({@code rules/<table>.csv}), each with the passage it comes from. What is expected
 * is what the version in force does, so that they stay true however often a table was changed on purpose.
 */
@Component
class SavedExamples {

  List<SavedExample> asked(RuleTable table, TableContent inForce, TableContent draft) {
    return cases(table).stream().map(facts -> compared(facts, inForce, draft)).toList();
  }

  private static SavedExample compared(Map<String, Object> facts, TableContent inForce, TableContent draft) {
    var expected = fired(inForce, facts);
    var fired = fired(draft, facts);
    var expectedResult = result(inForce, facts);
    var result = result(draft, facts);
    return new SavedExample(facts, expected, fired, expectedResult, result, expected.equals(fired) && expectedResult.equals(result));
  }

  private static String result(TableContent content, Map<String, Object> facts) {
    return content.matching(facts).stream().map(row -> content.table().outputs().stream()
        .map(output -> "%s %s".formatted(output.label(), new CellWords(output).words(row.outputs().get(output.name()))))
        .collect(Collectors.joining("；"))).collect(Collectors.joining(" / "));
  }

  private static List<String> fired(TableContent content, Map<String, Object> facts) {
    return content.matching(facts).stream().map(Row::rule).toList();
  }

  private static List<Map<String, Object>> cases(RuleTable table) {
    try (var file = new InputStreamReader(SavedExamples.class.getResourceAsStream("/rules/" + table.id() + ".csv"), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).stream()
          .map(line -> facts(table, line)).distinct().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Map<String, Object> facts(RuleTable table, CSVRecord line) {
    Map<String, Object> facts = new LinkedHashMap<>();
    table.inputs().forEach(column -> facts.put(column.name(), column.read(line.get(column.name()))));
    return facts;
  }
}
