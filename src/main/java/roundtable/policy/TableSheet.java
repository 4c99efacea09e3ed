package roundtable.policy;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import roundtable.rules.Column;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;

/**
 * A decision table as it is shown, with the Chinese name of every code.
 *
 * @param hitPolicy what counts where several rows apply
 * @param version 0 while it was never published
 * @param inForceFrom null while it was never published
 * @param floor 法定下限 in words
 */
public record TableSheet(String id, String label, boolean severalRows, SheetCode hitPolicy, int version, Instant inForceFrom,
    List<SheetColumn> inputs, List<SheetColumn> outputs, List<TableContent.Row> rows, String floor) {

  /** A column; codes only where a pick-list fits. */
  public record SheetColumn(String name, String label, Column.Kind kind, List<SheetCode> codes) {}

  /** A code and its Chinese name. */
  public record SheetCode(String code, String label) {}

  static TableSheet of(TableContent content, int version, Instant inForceFrom, Function<Column, List<String>> choices) {
    RuleTable table = content.table();
    return new TableSheet(table.id(), table.label(), table.collects(),
        new SheetCode(content.hitPolicy().name(), content.hitPolicy().label()), version, inForceFrom, columns(table.inputs(), choices),
        columns(table.outputs(), choices), content.rows(), table.floor());
  }

  private static List<SheetColumn> columns(List<Column> columns, Function<Column, List<String>> choices) {
    return columns.stream().map(column -> new SheetColumn(column.name(), column.label(), column.kind(), Stream.concat(
        column.codes().stream().map(code -> new SheetCode(code, column.label(code))),
        choices.apply(column).stream().map(name -> new SheetCode(name, name))).toList())).toList();
  }
}
