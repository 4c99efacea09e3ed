package roundtable.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Rows in Excel; what begins like a formula is marked as text, so that nothing in it is ever computed. */
public final class Spreadsheet {

  private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  // the wide ones too: a Chinese spreadsheet reads them as the narrow ones
  private static final String BEGINS_A_FORMULA = "=+-@＝＋－＠\t\r";
  private static final int WIDTH = 18;
  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle quoted = book.createCellStyle();
  private XSSFSheet sheet;

  /** A file without sheets. */
  public Spreadsheet() {
    quoted.setQuotePrefixed(true);
  }

  /** The rows that follow stand in a sheet of that name. */
  public Spreadsheet sheet(String name) {
    sheet = book.createSheet(name);
    sheet.setDefaultColumnWidth(WIDTH);
    return this;
  }

  /** @param cells texts and numbers; null leaves one empty */
  public void row(List<Object> cells) {
    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (var at = 0; at < cells.size(); at++) {
      if (cells.get(at) instanceof Number number) {
        row.createCell(at).setCellValue(number.doubleValue());
      } else if (cells.get(at) != null) {
        var text = cells.get(at).toString();
        var cell = row.createCell(at);
        cell.setCellValue(text);
        if (!text.isBlank() && BEGINS_A_FORMULA.indexOf(text.stripLeading().charAt(0)) >= 0) {
          cell.setCellStyle(quoted);
        }
      }
    }
  }

  /** The file, to be saved under that name. */
  public ResponseEntity<byte[]> answer(String name) {
    try (book; var out = new ByteArrayOutputStream()) {
      book.write(out);
      var headers = new HttpHeaders();
      headers.setContentDisposition(ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
      headers.setContentType(XLSX);
      return ResponseEntity.ok().headers(headers).body(out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
