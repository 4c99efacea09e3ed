package roundtable.rules;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** A table as it lies in {@code processes/}, and edits of it. */
public final class FactoryTable {

  private FactoryTable() {}

  public static InputStream file(RuleTable table) {
    return FactoryTable.class.getResourceAsStream("/processes/" + table.id() + ".dmn");
  }

  static DecisionTable model(RuleTable table) {
    return Dmn.readModelFromStream(file(table)).getModelElementsByType(DecisionTable.class).iterator().next();
  }

  public static TableContent content(RuleTable table) {
    return new TableContent(table, model(table).getRules().stream().map(rule -> row(table, rule)).toList());
  }

  /** The table with one output of one row rewritten. */
  static TableContent withOutput(RuleTable table, String rule, String output, String feel) {
    return edited(table, rule, row -> new TableContent.Row(rule, row.inputs(), replaced(row.outputs(), output, feel),
        row.annotation()));
  }

  /** The table with one input of one row rewritten. */
  static TableContent withInput(RuleTable table, String rule, String input, String feel) {
    return edited(table, rule, row -> new TableContent.Row(rule, replaced(row.inputs(), input, feel), row.outputs(),
        row.annotation()));
  }

  static TableContent edited(RuleTable table, String rule, java.util.function.UnaryOperator<TableContent.Row> edit) {
    TableContent content = content(table);
    if (content.rows().stream().noneMatch(row -> row.rule().equals(rule))) {
      throw new IllegalArgumentException("no row " + rule);
    }
    return new TableContent(table,
        content.rows().stream().map(row -> row.rule().equals(rule) ? edit.apply(row) : row).toList());
  }

  static TableContent without(RuleTable table, String rule) {
    return new TableContent(table, content(table).rows().stream().filter(row -> !row.rule().equals(rule)).toList());
  }

  private static Map<String, String> replaced(Map<String, String> cells, String column, String feel) {
    Map<String, String> edited = new LinkedHashMap<>(cells);
    edited.put(column, feel);
    return edited;
  }

  private static TableContent.Row row(RuleTable table, Rule rule) {
    return new TableContent.Row(rule.getId(),
        cells(table.inputs(), rule.getInputEntries().stream().map(entry -> text(entry.getText()))),
        cells(table.outputs(), rule.getOutputEntries().stream().map(entry -> text(entry.getText()))), annotation(rule));
  }

  static String annotation(DmnElement rule) {
    return rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
  }

  private static Map<String, String> cells(List<Column> columns, Stream<String> texts) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> found = texts.toList();
    columns.forEach(column -> cells.put(column.name(), found.get(columns.indexOf(column))));
    return cells;
  }

  private static String text(Text text) {
    return text == null ? "" : text.getTextContent();
  }
}
