package roundtable.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as a spreadsheet opens it by a double click: UTF-8 with its mark, and nothing that it would take for a formula. */
public final class SpreadsheetText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  // the wide ones too: a Chinese spreadsheet reads them as the narrow ones
  private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠";

  private SpreadsheetText() {}

  /** A sheet of several tables. */
  static byte[] of(DutySheet sheet) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(sheet.title(), sheet.asOf());
      for (var table : sheet.tables()) {
        printer.println();
        printer.printRecord(table.title(), table.note());
        printer.printRecord(table.columns());
        printer.printRecords(table.rows().stream().map(SpreadsheetText::defused).toList());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One table: the names of its columns, then its rows. */
  public static byte[] of(List<String> columns, List<List<Object>> rows) {
    var text = new StringBuilder(BYTE_ORDER_MARK);
    try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      printer.printRecords(rows.stream().map(SpreadsheetText::defused).toList());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Object> defused(List<Object> row) {
    return row.stream().map(cell -> cell instanceof String text ? defused(text) : cell).toList();
  }

  /** A text is never a formula: what could begin one, blanks before it or not, is preceded by an apostrophe. */
  static String defused(String text) {
    var inside = text.strip();
    return !inside.isEmpty() && BEGINS_A_FORMULA.indexOf(inside.charAt(0)) >= 0 ? "'" + text : text;
  }
}
