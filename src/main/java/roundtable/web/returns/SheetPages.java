package roundtable.web.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.returns.CaseLine;
import roundtable.returns.Indicator;
import roundtable.returns.ListDesk;
import roundtable.returns.SheetCaseDesk;
import roundtable.returns.SheetKind;
import roundtable.returns.SheetReadingDesk;

/** 交账、考核: a unit its own sheet, everybody the published ranking with its formula, the district's posts all (R41, R42, R101). */
@RestController
@RequestMapping("/api/returns")
class SheetPages {

  private final SheetReadingDesk reading;
  private final SheetCaseDesk cases;
  private final ListDesk lists;
  private final DutyRoster roster;
  private final Clock clock;

  SheetPages(SheetReadingDesk reading, SheetCaseDesk cases, ListDesk lists, DutyRoster roster, Clock clock) {
    this.reading = reading;
    this.cases = cases;
    this.lists = lists;
    this.roster = roster;
    this.clock = clock;
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
    return new SheetWorkbook().ranking(ranking(number, who));
  }

  @GetMapping("/{number}/sheets")
  List<SheetAnswers.Sheet> sheets(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return reading.sheets(number, who.person()).stream().map(SheetAnswers.Sheet::of).toList();
  }

  @GetMapping("/{number}/sheets/xlsx")
  ResponseEntity<byte[]> sheetsInExcel(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    var batch = reading.head(number, who.person());
    var approved = batch.approvedAt().map(at -> "%s，%s".formatted(roster.nameOf(batch.approvedBy().orElse("")),
        WrittenDate.of(LocalDate.ofInstant(at, clock.getZone())))).orElse("还没有审批公布");
    return new SheetWorkbook().sheets(batch, approved, reading.sheets(number, who.person()));
  }

  /** What was counted one by one where no topics are counted: communities and leaders in their months, late tasks. */
  @GetMapping("/{number}/cases")
  List<CaseLine> cases(@PathVariable String number, @RequestParam String unit, @RequestParam Indicator indicator, @AuthenticationPrincipal SignedIn who) {
    return cases.cases(number, unit, indicator, who.person());
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
}
