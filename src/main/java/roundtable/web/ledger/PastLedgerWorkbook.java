package roundtable.web.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import roundtable.kernel.Refusal;
import roundtable.pastledger.PastLedgerRow;
import roundtable.pastledger.PastLedgerSheet;

/** Reads a past year's ledger, .xlsx or .xls: texts and dates as they are shown, merged cells filled, nothing computed. */
final class PastLedgerWorkbook {

  private static final int LARGEST = 20_000_000;
  private static final long LARGEST_UNPACKED = 200_000_000L;
  private static final int MOST_SHEETS = 30;
  private static final int MOST_ROWS = 20_000;
  private static final int MOST_COLUMNS = 100;
  private static final int MOST_MERGED = 20_000;
  private static final int LONGEST_CELL = 5_000;
  private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

  List<PastLedgerSheet> read(byte[] file) {
    refuseHuge(file);
    try (var book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
      return IntStream.range(0, Math.min(MOST_SHEETS, book.getNumberOfSheets())).mapToObj(book::getSheetAt).map(this::sheet)
          .filter(sheet -> !sheet.rows().isEmpty()).toList();
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException unreadable) {
      throw new Refusal("文件不能按 Excel 工作簿（.xlsx、.xls）读取；有密码的请先去掉密码，其他格式请先另存为 .xlsx");
    }
  }

  private static void refuseHuge(byte[] file) {
    long unpacked = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (unpacked <= LARGEST_UNPACKED && zip.getNextEntry() != null) {
        unpacked += zip.skip(LARGEST_UNPACKED + 1);
      }
    } catch (IOException | IllegalArgumentException noZip) {
      unpacked = 0;
    }
    if (file.length > LARGEST || unpacked > LARGEST_UNPACKED) {
      throw new Refusal("Excel 文件太大，请按年分成几个文件，每个不超过20MB");
    }
  }

  private PastLedgerSheet sheet(Sheet sheet) {
    if (sheet.getLastRowNum() >= MOST_ROWS) {
      throw new Refusal("工作表“%s”有%d行，一张表最多%d行，请按年分开".formatted(sheet.getSheetName(), sheet.getLastRowNum() + 1, MOST_ROWS));
    }
    var merged = merged(sheet);
    var rows = new ArrayList<PastLedgerRow>();
    for (int number = 0; number <= sheet.getLastRowNum(); number++) {
      rows.add(row(sheet, number, merged));
    }
    while (!rows.isEmpty() && rows.get(rows.size() - 1).cells().stream().allMatch(String::isEmpty)) {
      rows.remove(rows.size() - 1);
    }
    return new PastLedgerSheet(sheet.getSheetName(), rows);
  }

  /** Each cell of a merged range, and the one in which its content stands. */
  private static Map<CellAddress, CellAddress> merged(Sheet sheet) {
    var merged = new HashMap<CellAddress, CellAddress>();
    for (CellRangeAddress range : sheet.getMergedRegions()) {
      for (int row = range.getFirstRow(); row <= Math.min(range.getLastRow(), sheet.getLastRowNum()); row++) {
        for (int column = range.getFirstColumn(); column <= Math.min(range.getLastColumn(), MOST_COLUMNS); column++) {
          merged.put(new CellAddress(row, column), new CellAddress(range.getFirstRow(), range.getFirstColumn()));
        }
      }
      if (merged.size() > MOST_MERGED) {
        throw new Refusal("工作表“%s”合并的单元格太多，请先取消合并".formatted(sheet.getSheetName()));
      }
    }
    return merged;
  }

  private PastLedgerRow row(Sheet sheet, int number, Map<CellAddress, CellAddress> merged) {
    var formulas = new HashSet<Integer>();
    var cells = new ArrayList<String>();
    var width = Math.min(MOST_COLUMNS, Math.max(sheet.getRow(number) == null ? 0 : sheet.getRow(number).getLastCellNum(), 0));
    for (int column = 0; column < width; column++) {
      var at = merged.getOrDefault(new CellAddress(number, column), new CellAddress(number, column));
      Row row = sheet.getRow(at.getRow());
      Cell cell = row == null ? null : row.getCell(at.getColumn());
      if (cell != null && cell.getCellType() == CellType.FORMULA) {
        formulas.add(column);
      }
      cells.add(cell == null ? "" : text(cell));
    }
    return new PastLedgerRow(number + 1, cells, formulas);
  }

  private String text(Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      return "公式";
    }
    var text = cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatCellValue(cell).strip();
    return text.substring(0, Math.min(LONGEST_CELL, text.length()));
  }
}
