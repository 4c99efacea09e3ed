package roundtable.web.returns;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.returns.ListDesk;
import roundtable.returns.SheetKind;
import roundtable.returns.SheetPaper;
import roundtable.returns.SheetReadingDesk;
import roundtable.web.Spreadsheet;

/** 交账、考核: a unit its own sheet, everybody the published ranking with its formula, the district's posts all (R41, R42, R101). */
@RestController
@RequestMapping("/api/returns")
class SheetPages {

  private final SheetReadingDesk reading;
  private final ListDesk lists;

  SheetPages(SheetReadingDesk reading, ListDesk lists) {
    this.reading = reading;
    this.lists = lists;
  }

  @GetMapping
  List<SheetAnswers.Batch> batches(@AuthenticationPrincipal SignedIn who) {
    return reading.batches(who.person()).stream().map(SheetAnswers.Batch::of).toList();
  }

  /** The ranking that was published last. */
  @GetMapping("/ranking")
  SheetAnswers.Ranking latest(@RequestParam(defaultValue = "MONTHLY_RETURN") SheetKind kind, @AuthenticationPrincipal SignedIn who) {
    return SheetAnswers.Ranking.of(reading.latestRanking(kind, who.person()));
  }

  @GetMapping("/{number}/ranking")
  SheetAnswers.Ranking ranking(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return SheetAnswers.Ranking.of(reading.ranking(number, who.person()));
  }

  @GetMapping("/{number}/ranking/xlsx")
  ResponseEntity<byte[]> rankingInExcel(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    var ranking = ranking(number, who);
    var book = new Spreadsheet().sheet("排名");
    book.row(List.of("“幸福圆桌会”%s排名".formatted(ranking.title())));
    book.row(List.of("单位类别", "名次", "单位", "得分"));
    ranking.ranks().forEach(rank -> book.row(cells(rank.unitKindLabel(), rank.place() == null ? "不参加" : rank.place(), rank.unitName(), rank.score())));
    book.sheet("计分办法").row(List.of(ranking.basis()));
    book.row(List.of("单位类别", "指标", "怎样计算", "分值", "得满分的数", "得零分的数"));
    ranking.formula().forEach(each -> book.row(List.of(each.unitKind().equals("STREET") ? "街道（镇）" : "区直部门", each.label(), each.definition(),
        each.weight(), each.target(), each.bottom())));
    return book.answer("%s排名.xlsx".formatted(ranking.title()));
  }

  @GetMapping("/{number}/sheets")
  List<SheetAnswers.Sheet> sheets(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return reading.sheets(number, who.person()).stream().map(SheetAnswers.Sheet::of).toList();
  }

  @GetMapping("/{number}/sheets/xlsx")
  ResponseEntity<byte[]> sheetsInExcel(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    var papers = reading.sheets(number, who.person());
    var book = new Spreadsheet().sheet("单位");
    book.row(List.of("单位", "指标", "分子", "分母", "更正后分子", "更正后分母", "分值", "得分", "状态", "异议", "答复"));
    papers.forEach(paper -> paper.lines().forEach(line -> book.row(cells(paper.unitName(), line.indicator().label(), line.figure().numerator(),
        line.figure().denominator(), line.corrected() == null ? null : line.corrected().numerator(),
        line.corrected() == null ? null : line.corrected().denominator(), line.weight().points(), paper.points(line).orElse(null), paper.state().label(),
        paper.objection(), paper.answer()))));
    return book.answer("%s.xlsx".formatted(papers.stream().findFirst().map(SheetPaper::title).orElse(number)));
  }

  @GetMapping("/{number}/entries")
  List<SheetAnswers.Entry> entries(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return reading.entries(number, who.person()).stream().map(SheetAnswers.Entry::of).toList();
  }

  /** Where figures differ from what was frozen; empty when nothing was touched. */
  @GetMapping("/{number}/check")
  List<String> check(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return reading.differences(number, who.person());
  }

  @GetMapping("/{number}/lists")
  List<SheetAnswers.Listed> lists(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return lists.decided(number, who.person()).stream().map(SheetAnswers.Listed::of).toList();
  }

  private static List<Object> cells(Object... cells) {
    var row = new ArrayList<Object>();
    for (var cell : cells) {
      row.add(cell);
    }
    return row;
  }
}
