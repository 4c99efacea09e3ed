package roundtable.organisation;

import java.util.List;
import java.util.Map;

/**
 * What an import did: everything, or with a single bad row nothing.
 *
 * @param rows rows read, by file name
 * @param badRows at most {@value #NAMED} bad rows, in the order of files and lines
 * @param further bad rows beyond those named
 */
public record ImportReport(Map<String, Integer> rows, List<BadRow> badRows, int further) {

  /** So many bad rows are named in one report; the rest is counted. */
  public static final int NAMED = 200;

  public ImportReport {
    rows = Map.copyOf(rows);
    badRows = List.copyOf(badRows);
  }

  /** Whether the files replaced the organisation; false means that nothing was changed. */
  public boolean imported() {
    return badRows.isEmpty();
  }

  /** The outcome in Chinese, one line for each bad row. */
  public String summary() {
    if (imported()) {
      return "导入成功，共%d行".formatted(rows.values().stream().mapToInt(Integer::intValue).sum());
    }
    var text = new StringBuilder("导入未生效，共%d处错误，请更正后重新导入".formatted(badRows.size() + further));
    badRows.forEach(row -> text.append('\n').append(row));
    return further == 0 ? text.toString() : text.append("\n另有%d处错误未列出".formatted(further)).toString();
  }
}
