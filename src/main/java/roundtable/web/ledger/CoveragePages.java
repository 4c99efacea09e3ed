package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import roundtable.ledger.CheckupCoverage;
import roundtable.ledger.CheckupCoverageDesk;
import roundtable.ledger.CheckupLine;
import roundtable.ledger.CheckupStanding;
import roundtable.ledger.Coverage;
import roundtable.ledger.CoverageDesk;
import roundtable.ledger.CoverageLine;
import roundtable.ledger.StatisticsKind;
import roundtable.organisation.OwnOrganisation;
import roundtable.organisation.PropertyCare;
import roundtable.web.Spreadsheet;

/** 覆盖情况 and 体检情况 on the screen and in Excel (R107, R109, R110, R114). */
@RestController
@RequestMapping("/api/ledger/coverage")
class CoveragePages {

  private final CoverageDesk desk;
  private final CheckupCoverageDesk checkups;

  CoveragePages(CoverageDesk desk, CheckupCoverageDesk checkups) {
    this.desk = desk;
    this.checkups = checkups;
  }

  @GetMapping
  CoverageAnswer coverage(@RequestParam(defaultValue = "STREET") String by, @RequestParam(required = false) String day,
      @AuthenticationPrincipal SignedIn who) {
    return CoverageAnswer.of(desk.coverage(kind(by), day(day), who.person()), checkups.of(kind(by), day(day), who.person()));
  }

  @GetMapping("/xlsx")
  ResponseEntity<byte[]> file(@RequestParam(defaultValue = "STREET") String by, @RequestParam(required = false) String day,
      @AuthenticationPrincipal SignedIn who) {
    var coverage = desk.coverage(kind(by), day(day), who.person());
    var checked = checkups.of(kind(by), day(day), who.person());
    var book = new Spreadsheet();
    write(book.sheet("覆盖情况"), coverage, checked);
    write(book.sheet("尚未建立的"), coverage.missing());
    write(book.sheet("体检情况"), checked);
    return book.answer("覆盖情况%s.xlsx".formatted(coverage.day()));
  }

  private static LocalDate day(String asked) {
    return new LedgerFilter(asked == null ? Map.of() : Map.of("day", asked)).search().day();
  }

  private static StatisticsKind kind(String by) {
    return Arrays.stream(StatisticsKind.values()).filter(kind -> kind.name().equals(by)).findFirst()
        .orElseThrow(() -> new Refusal("覆盖情况按街道（镇）或者社区（村）查看"));
  }

  private static void write(Spreadsheet book, Coverage coverage, CheckupCoverage checked) {
    book.row(List.of("截至%s的治理单元覆盖和三驾马车体检情况".formatted(WrittenDate.of(coverage.day()))));
    book.row(row(Stream.of("名称", "治理单元", "已建立组织"), labels(OwnOrganisation.values()), Stream.of("覆盖率%", "有物业管理"),
        labels(PropertyCare.values()), Stream.of("围合", "今年已体检", "历来已体检", "有问题未解决")));
    coverage.lines().forEach(line -> book.row(cells(line, checked.line(line.code()))));
    book.row(cells(coverage.whole(), checked.whole()));
  }

  private static List<Object> cells(CoverageLine line, CheckupLine checked) {
    return row(Stream.of(line.name(), line.units(), line.organised()), line.organisations().values().stream(),
        Stream.of(line.units() == 0 ? "" : Math.round(line.organised() * 1000.0 / line.units()) / 10.0, line.caredFor()),
        line.care().values().stream(), Stream.of(line.enclosed(), checked.year(), checked.ever(), checked.faulty()));
  }

  private static void write(Spreadsheet book, List<Coverage.MissingUnit> missing) {
    book.row(List.of("治理单元", "社区（村）", "街道（镇）", "编码"));
    missing.forEach(unit -> book.row(List.of(unit.name(), unit.community(), unit.street(), unit.code())));
  }

  private static void write(Spreadsheet book, CheckupCoverage checked) {
    book.row(List.of("治理单元", "社区（村）", "街道（镇）", "编码", "最近体检", "结果", "未解决的问题", "督促事项", "整改期限", "议题编号"));
    checked.units().forEach(unit -> book.row(cells(unit)));
  }

  // what there is not is an empty cell
  private static List<Object> cells(CheckupStanding unit) {
    return Collections.unmodifiableList(Arrays.asList(unit.name(), unit.community(), unit.street(), unit.code(), unit.checkedOn(),
        unit.isChecked() ? unit.state().label() : "从未体检", String.join("；", unit.faults()), unit.measures(), unit.dueOn(), unit.topic()));
  }

  private static Stream<String> labels(Labelled[] constants) {
    return Arrays.stream(constants).map(Labelled::label);
  }

  private static List<Object> row(Stream<?>... parts) {
    return Arrays.stream(parts).flatMap(part -> part).map(Object.class::cast).toList();
  }
}
