package roundtable.web.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import roundtable.journal.LedgerColumn;
import roundtable.ledger.LedgerLine;

/** The ledger in Excel, written line by line: title, filter, columns, lines; nothing in it computes anything. */
final class LedgerWorkbook implements AutoCloseable {

  static final String NUMBER = "议题编号";
  static final String OVERDUE = "是否逾期";
  /** The rows above the first line: title, filter, columns. */
  static final int HEAD = 3;
  private static final int KEPT_IN_MEMORY = 100;
  private static final int WIDTH = 14 * 256;
  // the wide ones too: a Chinese spreadsheet reads them as the narrow ones
  private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠\t\r";
  private final SXSSFWorkbook book = new SXSSFWorkbook(KEPT_IN_MEMORY);
  private final SXSSFSheet sheet = book.createSheet("台账");
  private final CellStyle date = book.createCellStyle();
  private final CellStyle quoted = book.createCellStyle();
  private int lines;

  /** @param filter which lines it has, in words */
  LedgerWorkbook(String title, String filter) {
    date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
    // a spreadsheet takes it for text, also when somebody edits the cell
    quoted.setQuotePrefixed(true);
    text(sheet.createRow(0), 0, title);
    text(sheet.createRow(1), 0, filter);
    var heading = sheet.createRow(2);
    text(heading, 0, NUMBER);
    for (var column : LedgerColumn.values()) {
      text(heading, column.ordinal() + 1, column.label());
    }
    text(heading, LedgerColumn.values().length + 1, OVERDUE);
    printed();
  }

  void add(LedgerLine line) {
    var row = sheet.createRow(HEAD + lines++);
    text(row, 0, line.number().value());
    for (var column : LedgerColumn.values()) {
      if (line.codes().containsKey(column)) {
        value(row, column, line);
      }
    }
    text(row, LedgerColumn.values().length + 1, line.overdue() ? "是" : "否");
  }

  int lines() {
    return lines;
  }

  /** The second sheet says what the first one is; then the whole is written. */
  void write(String told, OutputStream out) {
    var about = book.createSheet("说明");
    text(about.createRow(0), 0, told);
    text(about.createRow(1), 0, "共%d件".formatted(lines));
    try {
      book.write(out);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    try {
      book.close();
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }

  private void value(Row row, LedgerColumn column, LedgerLine line) {
    var at = column.ordinal() + 1;
    switch (column.type()) {
      case DATE -> {
        var cell = row.createCell(at);
        cell.setCellValue(LocalDate.parse(line.codes().get(column)));
        cell.setCellStyle(date);
      }
      case NUMBER -> row.createCell(at).setCellValue(Integer.parseInt(line.codes().get(column)));
      case TEXT, CODE -> text(row, at, line.text(column));
    }
  }

  private void text(Row row, int at, String text) {
    var cell = row.createCell(at);
    cell.setCellValue(text);
    if (!text.isBlank() && BEGINS_A_FORMULA.indexOf(text.stripLeading().charAt(0)) >= 0) {
      cell.setCellStyle(quoted);
    }
  }

  private void printed() {
    sheet.setDefaultColumnWidth(14);
    sheet.setColumnWidth(1, 2 * WIDTH);
    sheet.createFreezePane(2, HEAD);
    sheet.setRepeatingRows(CellRangeAddress.valueOf("3:3"));
    sheet.setFitToPage(true);
    var print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitWidth((short) 1);
    print.setFitHeight((short) 0);
  }
}
