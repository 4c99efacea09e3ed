package roundtable.web.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import roundtable.kernel.Refusal;
import roundtable.rules.FactoryTable;
import roundtable.rules.RuleTable;

@DisplayName("决策表与 Excel 互换")
class TableWorkbookTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("每张出厂表写成 Excel 再读回来，一格不差")
  void everyFactoryTableComesBackAsItWas(RuleTable table) {
    var rows = FactoryTable.content(table).rows();
    var workbook = new TableWorkbook(table);
    assertThat(workbook.read(workbook.write(rows))).isEqualTo(rows);
  }

  @Test
  @DisplayName("在 Excel 里敲的日期变成了日期格：读出来还是那一天")
  void aDateThatWasTypedIsRead() throws IOException {
    var workbook = new TableWorkbook(RuleTable.WORKING_CALENDAR);
    var rows = FactoryTable.content(RuleTable.WORKING_CALENDAR).rows();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook.write(rows))); var out = new ByteArrayOutputStream()) {
      var sheet = book.getSheetAt(0);
      var column = IntStream.range(0, sheet.getRow(0).getLastCellNum())
          .filter(index -> sheet.getRow(0).getCell(index).getStringCellValue().contains("日期")).findFirst().orElseThrow();
      var style = book.createCellStyle();
      style.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
      var cell = sheet.getRow(1).createCell(column);
      cell.setCellValue(LocalDate.of(2031, 1, 1));
      cell.setCellStyle(style);
      book.write(out);
      assertThat(workbook.read(out.toByteArray()).get(0).outputs()).containsEntry("date", "\"2031-01-01\"");
    }
  }

  @Test
  @DisplayName("解压后太大的文件不打开")
  void aBombIsNotOpened() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      for (var megabyte = 0; megabyte < 100; megabyte++) {
        zip.write(new byte[1_000_000]);
      }
      zip.closeEntry();
    }
    assertThat(bytes.size()).isLessThan(1_000_000);
    assertThatThrownBy(() -> new TableWorkbook(RuleTable.PRESIDER).read(bytes.toByteArray())).isInstanceOf(Refusal.class)
        .hasMessageContaining("太大");
  }
}
