package roundtable.web.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.LedgerStatisticsDesk;
import roundtable.ledger.StatisticsKind;
import roundtable.topic.TopicState;

/** 统计 for officials, on the screen and in Excel; the numbers of the public page, by whatever they are wanted (R105, R106). */
@RestController
@RequestMapping("/api/ledger/statistics")
class LedgerStatisticsPages {

  private final LedgerStatisticsDesk desk;

  LedgerStatisticsPages(LedgerStatisticsDesk desk) {
    this.desk = desk;
  }

  /** @param year and {@code month} (2021-03): one of them, or none for all years */
  @GetMapping
  StatisticsAnswer statistics(@RequestParam(defaultValue = "STREET") StatisticsKind by, @RequestParam(required = false) Integer year,
      @RequestParam(required = false) YearMonth month, @RequestParam(required = false) LocalDate day, @AuthenticationPrincipal SignedIn who) {
    if (year != null && month != null) {
      throw new Refusal("统计请选一年或者一个月，不要同时选，例如 year=2021 或 month=2021-03");
    }
    if (year != null && (year < 2000 || year > 2100)) {
      throw new Refusal("年份请写四位数，例如 year=2021");
    }
    var first = year == null ? month : YearMonth.of(year, 1);
    var last = year == null ? month : YearMonth.of(year, 12);
    return StatisticsAnswer.of(desk.of(by, first, last, day, who.person()), period(year, month));
  }

  @GetMapping("/xlsx")
  ResponseEntity<byte[]> excel(@RequestParam(defaultValue = "STREET") StatisticsKind by, @RequestParam(required = false) Integer year,
      @RequestParam(required = false) YearMonth month, @RequestParam(required = false) LocalDate day, @AuthenticationPrincipal SignedIn who) {
    var answer = statistics(by, year, month, day, who);
    try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("统计");
      row(sheet, List.of("“幸福圆桌会”统计：%s，%s，截至%s".formatted(answer.period(), by.label(), WrittenDate.of(answer.day()))));
      row(sheet, List.of(String.join("；", answer.definitions())));
      row(sheet, heading());
      answer.rows().forEach(line -> row(sheet, cells(line)));
      row(sheet, cells(answer.whole()));
      book.write(out);
      return ResponseEntity.ok().headers(LedgerPages.download("圆桌会统计%s.xlsx".formatted(answer.period()))).body(out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static List<Object> heading() {
    return Stream.of(Stream.of("名称", "收到"), Stream.of(TopicState.values()).map(TopicState::label),
        Stream.of("差额", "办结率（%）", "期内办结", "参加评议", "满意和很满意", "满意率（%）")).flatMap(each -> each).map(Object.class::cast).toList();
  }

  private static List<Object> cells(StatisticsAnswer.Row line) {
    var cells = new ArrayList<Object>(List.of(line.name(), line.received()));
    cells.addAll(line.states().values());
    cells.add(line.difference());
    cells.add(line.closing().percent());
    cells.add(line.closedMeanwhile());
    cells.add(line.satisfaction().denominator());
    cells.add(line.satisfaction().numerator());
    cells.add(line.satisfaction().percent());
    return cells;
  }

  private static void row(Sheet sheet, List<Object> cells) {
    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (var at = 0; at < cells.size(); at++) {
      if (cells.get(at) instanceof Number number) {
        row.createCell(at).setCellValue(number.doubleValue());
      } else if (cells.get(at) != null) {
        row.createCell(at).setCellValue(cells.get(at).toString());
      }
    }
  }

  private static String period(Integer year, YearMonth month) {
    return year != null ? year + "年" : month == null ? "历年累计" : "%d年%d月".formatted(month.getYear(), month.getMonthValue());
  }
}
