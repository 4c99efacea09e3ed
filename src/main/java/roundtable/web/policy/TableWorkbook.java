package roundtable.web.policy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import roundtable.kernel.Refusal;
import roundtable.policy.CellWords;
import roundtable.rules.Column;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;

/** A table as a spreadsheet: a heading, a line for each row, codes by their Chinese names; read back cell by cell. */
final class TableWorkbook {

  private static final String RULE = "规则编号";
  private static final String ANNOTATION = "依据";
  private static final int LARGEST = 1_000_000;
  private static final int LARGEST_UNPACKED = 20_000_000;
  private final RuleTable table;
  private final List<String> heading;

  TableWorkbook(RuleTable table) {
    this.table = table;
    this.heading = Stream.of(Stream.of(RULE), table.inputs().stream().map(input -> "条件：" + input.label()),
        table.outputs().stream().map(output -> "结果：" + output.label()), Stream.of(ANNOTATION)).flatMap(each -> each).toList();
  }

  byte[] write(List<TableContent.Row> rows) {
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      Sheet sheet = book.createSheet(table.label());
      line(sheet, 0, heading);
      for (int number = 1; number <= rows.size(); number++) {
        line(sheet, number, cells(rows.get(number - 1)));
      }
      sheet.createFreezePane(1, 1);
      codes(book.createSheet("可选值"));
      book.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private List<String> cells(TableContent.Row row) {
    return Stream.of(Stream.of(row.rule()), table.inputs().stream().map(input -> new CellWords(input).words(row.inputs().get(input.name()))),
        table.outputs().stream().map(output -> new CellWords(output).words(row.outputs().get(output.name()))),
        Stream.of(row.annotation())).flatMap(each -> each).toList();
  }

  private void codes(Sheet sheet) {
    Stream.concat(table.inputs().stream(), table.outputs().stream()).filter(column -> !column.codes().isEmpty())
        .forEach(column -> line(sheet, sheet.getPhysicalNumberOfRows(),
            Stream.concat(Stream.of(column.label()), column.codes().stream().map(column::label)).toList()));
  }

  // texts, never formulas: a spreadsheet computes nothing of what it is given here
  private static void line(Sheet sheet, int number, List<String> texts) {
    Row row = sheet.createRow(number);
    for (int index = 0; index < texts.size(); index++) {
      row.createCell(index, CellType.STRING).setCellValue(texts.get(index));
    }
  }

  List<TableContent.Row> read(byte[] file) {
    refuseHuge(file);
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      return rows(book.getSheetAt(0));
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException unreadable) {
      throw new Refusal("文件不能按 Excel 工作簿（.xlsx）读取，请先下载本表，在其中修改后再上传");
    }
  }

  private static void refuseHuge(byte[] file) {
    long unpacked = 0;
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      while (unpacked <= LARGEST_UNPACKED && zip.getNextEntry() != null) {
        unpacked += zip.skip(LARGEST_UNPACKED + 1L);
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      unpacked = 0;
    }
    if (file.length > LARGEST || unpacked > LARGEST_UNPACKED) {
      throw new Refusal("Excel 文件太大，决策表的文件不超过1MB");
    }
  }

  private List<TableContent.Row> rows(Sheet sheet) {
    if (sheet.getRow(0) == null || !texts(sheet.getRow(0), 1).equals(heading)) {
      throw new Refusal("第一行应当是《%s》的表头：%s；列不得增删、改名或换位".formatted(table.label(), String.join("、", heading)));
    }
    if (sheet.getLastRowNum() > TableContent.MOST_ROWS) {
      throw new Refusal("《%s》一张表最多%d行，现为%d行".formatted(table.label(), TableContent.MOST_ROWS, sheet.getLastRowNum()));
    }
    List<TableContent.Row> rows = new ArrayList<>();
    for (int number = 1; number <= sheet.getLastRowNum(); number++) {
      List<String> texts = sheet.getRow(number) == null ? List.of() : texts(sheet.getRow(number), number + 1);
      if (texts.stream().anyMatch(text -> !text.isEmpty())) {
        rows.add(row(texts));
      }
    }
    return rows;
  }

  private List<String> texts(Row row, int number) {
    var formatter = new DataFormatter();
    List<String> texts = new ArrayList<>();
    for (int index = 0; index < heading.size(); index++) {
      Cell cell = row.getCell(index);
      if (cell != null && cell.getCellType() == CellType.FORMULA) {
        throw new Refusal("Excel 第%d行的“%s”是公式，请改成文字或数字".formatted(number, heading.get(index)));
      }
      texts.add(cell == null ? "" : text(cell, formatter));
    }
    if (row.getLastCellNum() > heading.size()) {
      throw new Refusal("Excel 第%d行比表头多出一列，列不得增删".formatted(number));
    }
    return texts;
  }

  // what is typed as a date becomes one, however the machine writes dates
  private static String text(Cell cell, DataFormatter formatter) {
    return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)
        ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatCellValue(cell).strip();
  }

  private TableContent.Row row(List<String> texts) {
    int inputs = table.inputs().size();
    return new TableContent.Row(texts.get(0), feel(table.inputs(), texts.subList(1, 1 + inputs)),
        feel(table.outputs(), texts.subList(1 + inputs, texts.size() - 1)), texts.get(texts.size() - 1));
  }

  private static Map<String, String> feel(List<Column> columns, List<String> texts) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (int index = 0; index < columns.size(); index++) {
      cells.put(columns.get(index).name(), new CellWords(columns.get(index)).feel(texts.get(index)));
    }
    return cells;
  }
}
