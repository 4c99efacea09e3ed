package roundtable.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.AccessRefusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 履职统计 for the secretariat, and for a street its own: on the screen and as a spreadsheet (R31, R37–R40). */
@RestController
@RequestMapping("/api/tasks/duty")
class DutyPages {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
  private final DutySheets sheets;
  private final DutyRoster roster;
  private final Clock clock;

  DutyPages(DutySheets sheets, DutyRoster roster, Clock clock) {
    this.sheets = sheets;
    this.roster = roster;
    this.clock = clock;
  }

  /** @param month such as 2022-01 */
  @GetMapping("/month")
  DutySheet month(@RequestParam YearMonth month, @AuthenticationPrincipal SignedIn who) {
    return sheets.month(month, streetOf(who));
  }

  @GetMapping("/month.csv")
  ResponseEntity<byte[]> monthAsSpreadsheet(@RequestParam YearMonth month, @AuthenticationPrincipal SignedIn who) {
    return spreadsheet(sheets.month(month, streetOf(who)));
  }

  @GetMapping("/year")
  DutySheet year(@RequestParam int year, @AuthenticationPrincipal SignedIn who) {
    return sheets.year(year, streetOf(who));
  }

  @GetMapping("/year.csv")
  ResponseEntity<byte[]> yearAsSpreadsheet(@RequestParam int year, @AuthenticationPrincipal SignedIn who) {
    return spreadsheet(sheets.year(year, streetOf(who)));
  }

  private Optional<String> streetOf(SignedIn who) {
    var today = LocalDate.now(clock);
    if (roster.unitActedFor(who.person(), Role.SECRETARIAT, today).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(roster.unitActedFor(who.person(), Role.STREET_CLERK, today)
        .orElseThrow(() -> new AccessRefusal("履职统计由理事会办公室查看，街道圆桌会联络员查看本街道的")));
  }

  private static ResponseEntity<byte[]> spreadsheet(DutySheet sheet) {
    return ResponseEntity.ok().contentType(CSV).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename(sheet.title() + ".csv", StandardCharsets.UTF_8).build().toString()).body(SpreadsheetText.of(sheet));
  }
}
