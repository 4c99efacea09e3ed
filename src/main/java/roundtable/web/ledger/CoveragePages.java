package roundtable.web.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.Labelled;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.Coverage;
import roundtable.ledger.CoverageDesk;
import roundtable.ledger.CoverageLine;
import roundtable.ledger.StatisticsKind;
import roundtable.organisation.OwnOrganisation;
import roundtable.organisation.PropertyCare;

/** 覆盖情况 on the screen and in Excel (R107, R109, R114). */
@RestController
@RequestMapping("/api/ledger/coverage")
class CoveragePages {

  private final CoverageDesk desk;

  CoveragePages(CoverageDesk desk) {
    this.desk = desk;
  }

  /** A kind and its Chinese name. */
  record Named(String code, String name) {}

  /** A line with its sums. */
  record Row(String code, String name, int units, int organised, Map<OwnOrganisation, Integer> organisations, int caredFor,
      Map<PropertyCare, Integer> care, int enclosed) {

    static Row of(CoverageLine line) {
      return new Row(line.code(), line.name(), line.units(), line.organised(), line.organisations(), line.caredFor(), line.care(), line.enclosed());
    }
  }

  /** The whole report. */
  record Answer(LocalDate day, Map<String, Integer> communities, List<Named> organisations, List<Named> care, List<Row> rows, Row whole,
      List<Coverage.MissingUnit> missing) {}

  @GetMapping
  Answer coverage(@RequestParam(defaultValue = "STREET") String by, @RequestParam(required = false) String day,
      @AuthenticationPrincipal SignedIn who) {
    var coverage = desk.coverage(kind(by), new LedgerFilter(day == null ? Map.of() : Map.of("day", day)).search().day(), who.person());
    return new Answer(coverage.day(), coverage.communities(), named(OwnOrganisation.values()), named(PropertyCare.values()),
        coverage.lines().stream().map(Row::of).toList(), Row.of(coverage.whole()), coverage.missing());
  }

  @GetMapping("/xlsx")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "STREET") String by, @RequestParam(required = false) String day,
      @AuthenticationPrincipal SignedIn who) throws IOException {
    var coverage = desk.coverage(kind(by), new LedgerFilter(day == null ? Map.of() : Map.of("day", day)).search().day(), who.person());
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      write(book.createSheet("覆盖情况"), coverage);
      write(book.createSheet("尚未建立的"), coverage.missing());
      book.write(out);
      return ResponseEntity.ok().headers(LedgerPages.download("覆盖情况%s.xlsx".formatted(coverage.day()))).body(out.toByteArray());
    }
  }

  private static StatisticsKind kind(String by) {
    return Arrays.stream(StatisticsKind.values()).filter(kind -> kind.name().equals(by)).findFirst()
        .orElseThrow(() -> new Refusal("覆盖情况按街道（镇）或者社区（村）查看"));
  }

  private static <E extends Enum<E> & Labelled> List<Named> named(E[] constants) {
    return Arrays.stream(constants).map(each -> new Named(each.name(), each.label())).toList();
  }

  private static void write(XSSFSheet sheet, Coverage coverage) {
    line(sheet, 0, List.of("截至%s的治理单元覆盖情况".formatted(WrittenDate.of(coverage.day()))));
    line(sheet, 1, Stream.of(Stream.of("名称", "治理单元", "已建立组织"), labels(OwnOrganisation.values()), Stream.of("覆盖率%", "有物业管理"),
        labels(PropertyCare.values()), Stream.of("围合")).flatMap(each -> each).toList());
    var rows = new ArrayList<>(coverage.lines());
    rows.add(coverage.whole());
    for (var n = 0; n < rows.size(); n++) {
      line(sheet, n + 2, cells(rows.get(n)));
    }
  }

  private static List<Object> cells(CoverageLine line) {
    return Stream.of(Stream.<Object>of(line.name(), line.units(), line.organised()), line.organisations().values().stream(),
        Stream.<Object>of(line.units() == 0 ? "" : Math.round(line.organised() * 1000.0 / line.units()) / 10.0, line.caredFor()),
        line.care().values().stream(), Stream.<Object>of(line.enclosed())).flatMap(each -> each).map(Object.class::cast).toList();
  }

  private static void write(XSSFSheet sheet, List<Coverage.MissingUnit> missing) {
    line(sheet, 0, List.of("治理单元", "社区（村）", "街道（镇）", "编码"));
    for (var n = 0; n < missing.size(); n++) {
      var unit = missing.get(n);
      line(sheet, n + 1, List.of(unit.name(), unit.community(), unit.street(), unit.code()));
    }
  }

  private static Stream<String> labels(Labelled[] constants) {
    return Arrays.stream(constants).map(Labelled::label);
  }

  // texts are cells of text: a spreadsheet computes nothing of what it is given here
  private static void line(XSSFSheet sheet, int number, List<?> values) {
    var row = sheet.createRow(number);
    for (var column = 0; column < values.size(); column++) {
      if (values.get(column) instanceof Number count) {
        row.createCell(column).setCellValue(count.doubleValue());
      } else {
        row.createCell(column).setCellValue(String.valueOf(values.get(column)));
      }
    }
  }
}
