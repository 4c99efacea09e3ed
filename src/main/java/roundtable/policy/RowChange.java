package roundtable.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import roundtable.rules.Column;
import roundtable.rules.HitPolicy;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;

/**
 * What became of one row between two versions of a table, or of the table itself.
 *
 * @param rule empty for what all rows share
 */
public record RowChange(String rule, Kind kind, List<CellChange> cells) {

  private static final String WHOLE = "";
  private static final String ANNOTATION = "annotation";
  private static final Pattern BLANK = Pattern.compile("\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  /** What happened to the row. */
  public enum Kind { ADDED, REMOVED, CHANGED }

  /** A cell that is different; empty text where there was none. */
  public record CellChange(String column, String label, String before, String after) {}

  boolean isOfTheWhole() {
    return rule.equals(WHOLE);
  }

  /** Row by row, in the order of the later one, rows that are gone last. Rows are the same when their ids are. */
  static List<RowChange> between(TableContent before, TableContent after) {
    Map<String, Row> gone = new LinkedHashMap<>();
    before.rows().forEach(row -> gone.put(row.rule(), row));
    List<RowChange> changes = new ArrayList<>(whole(before, after));
    for (Row row : after.rows()) {
      Row earlier = gone.remove(row.rule());
      List<CellChange> cells = cells(after.table(), earlier, row);
      if (!cells.isEmpty()) {
        changes.add(new RowChange(row.rule(), earlier == null ? Kind.ADDED : Kind.CHANGED, cells));
      }
    }
    gone.values().forEach(row -> changes.add(new RowChange(row.rule(), Kind.REMOVED, cells(after.table(), row, null))));
    return changes;
  }

  /** What counts where several rows apply; and where the topmost counts, which stands above which. */
  private static List<RowChange> whole(TableContent before, TableContent after) {
    List<CellChange> cells = new ArrayList<>();
    if (before.hitPolicy() != after.hitPolicy()) {
      cells.add(new CellChange("hitPolicy", "命中规则", before.hitPolicy().label(), after.hitPolicy().label()));
    }
    if (after.hitPolicy() == HitPolicy.FIRST && !kept(before, after).equals(kept(after, before))) {
      cells.add(new CellChange("order", "各行先后", String.join("、", kept(before, after)), String.join("、", kept(after, before))));
    }
    return cells.isEmpty() ? List.of() : List.of(new RowChange(WHOLE, Kind.CHANGED, cells));
  }

  private static List<String> kept(TableContent content, TableContent other) {
    var rules = other.rows().stream().map(Row::rule).collect(Collectors.toSet());
    return content.rows().stream().map(Row::rule).filter(rules::contains).toList();
  }

  private static List<CellChange> cells(RuleTable table, Row before, Row after) {
    Stream<CellChange> inputs = table.inputs().stream().map(column -> new CellChange(column.name(), column.label(),
        cell(before == null ? null : before.inputs(), column), cell(after == null ? null : after.inputs(), column)));
    Stream<CellChange> outputs = table.outputs().stream().map(column -> new CellChange(column.name(), column.label(),
        cell(before == null ? null : before.outputs(), column), cell(after == null ? null : after.outputs(), column)));
    CellChange note = new CellChange(ANNOTATION, "依据", before == null ? "" : before.annotation(), after == null ? "" : after.annotation());
    return Stream.of(inputs, outputs, Stream.of(note)).flatMap(each -> each)
        .filter(each -> before == null || after == null || !plain(each.before()).equals(plain(each.after()))).toList();
  }

  /** Blanks outside quotation marks say nothing. */
  private static String plain(String cell) {
    return BLANK.matcher(cell).replaceAll("");
  }

  private static String cell(Map<String, String> cells, Column column) {
    return cells == null ? "" : cells.getOrDefault(column.name(), "").strip();
  }
}
