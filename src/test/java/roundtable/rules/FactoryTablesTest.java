package roundtable.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("出厂决策表")
class FactoryTablesTest {

  private static final String OURS = "本系统默认，文件未规定";
  private static final RuleBook RULES = new FactoryRuleBook();

  @ParameterizedTest(name = "{0} {2}：{3}")
  @MethodSource("examples")
  @DisplayName("文件里的例子")
  void tableDecidesAsTheSourceSays(RuleTable table, CSVRecord example, String rule, String source) {
    Ruling ruling = RULES.decide(table, 1, facts(table.inputs(), example));

    assertThat(ruling.rules()).contains(rule);
    assertThat(ruling.rows().get(ruling.rules().indexOf(rule))).isEqualTo(facts(table.outputs(), example));
    assertThat(source).isNotBlank();
    assertThat(table.collects() || ruling.rows().size() == 1).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "WORKING_CALENDAR")
  @DisplayName("每一行规则都有例子")
  void everyRowHasAnExample(RuleTable table) {
    Set<String> shown = read(table).stream().map(example -> example.get("rule")).collect(Collectors.toSet());

    assertThat(FactoryTable.content(table).rows()).extracting(TableContent.Row::rule).allMatch(shown::contains);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("不越法定底线，列与领域一致")
  void tableKeepsEveryFloorAndItsColumns(RuleTable table) {
    DecisionTable model = FactoryTable.model(table);

    assertThat(LegalFloor.breaches(FactoryTable.content(table))).isEmpty();
    assertThat(model.getInputs()).extracting(input -> input.getInputExpression().getText().getTextContent() + ":"
        + input.getInputExpression().getTypeRef()).isEqualTo(signatures(table.inputs()));
    assertThat(model.getOutputs()).extracting(output -> output.getName() + ":" + output.getTypeRef())
        .isEqualTo(signatures(table.outputs()));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("列名为中文，每行有规则编号和依据")
  void everyRowNamesItsSourceAndEveryColumnIsLabelled(RuleTable table) {
    DecisionTable model = FactoryTable.model(table);

    assertThat(model.getInputs()).extracting(input -> input.getLabel()).isEqualTo(labels(table.inputs()));
    assertThat(model.getOutputs()).extracting(output -> output.getLabel()).isEqualTo(labels(table.outputs()));
    assertThat(model.getRules()).extracting(Rule::getId).allMatch(id -> id.matches("rule_[a-z][A-Za-z]+(\\d{4}_\\d{4})?"));
    assertThat(model.getRules()).extracting(FactoryTable::annotation)
        .allMatch(note -> note.equals(OURS) || note.matches("(?s)(西办发〔2022〕25号|《|国务院办公厅关于).*"));
  }

  private static List<String> labels(List<Column> columns) {
    return columns.stream().map(Column::label).toList();
  }

  private static List<String> signatures(List<Column> columns) {
    return columns.stream().map(column -> column.name() + ":" + column.kind().typeRef()).toList();
  }

  static Stream<Arguments> examples() {
    return Arrays.stream(RuleTable.values()).flatMap(table -> read(table).stream()
        .map(example -> arguments(table, example, example.get("rule"), example.get("source"))));
  }

  private static List<CSVRecord> read(RuleTable table) {
    try (Reader file = new InputStreamReader(
        FactoryTablesTest.class.getResourceAsStream("/rules/" + table.id() + ".csv"), StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(file).getRecords();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Map<String, Object> facts(List<Column> columns, CSVRecord example) {
    Map<String, Object> facts = new LinkedHashMap<>();
    for (Column column : columns) {
      String text = example.get(column.name());
      facts.put(column.name(), switch (column.kind()) {
        case NUMBER -> Integer.valueOf(text);
        case FLAG -> Boolean.valueOf(text);
        default -> text;
      });
    }
    return facts;
  }
}
