package roundtable.web.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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
import roundtable.kernel.Refusal;
import roundtable.ledger.LedgerChoiceDesk;
import roundtable.ledger.LedgerDesk;

/** 台账 for officials: by page, by topic, as a file; each their own part of it, of today or of a past day (R83, R98). */
@RestController
@RequestMapping("/api/ledger")
class LedgerPages {

  /** What is made while somebody waits; more than that is exported in the background. */
  static final int MOST_AT_ONCE = 5_000;
  private static final String PAGE = "50";
  private static final MediaType EXCEL = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private final LedgerDesk ledger;
  private final LedgerChoiceDesk choices;
  private final LedgerSheet sheet;

  LedgerPages(LedgerDesk ledger, LedgerChoiceDesk choices, LedgerSheet sheet) {
    this.ledger = ledger;
    this.choices = choices;
    this.sheet = sheet;
  }

  @GetMapping
  LedgerAnswer page(@RequestParam Map<String, String> asked, @RequestParam(required = false) String after,
      @RequestParam(defaultValue = PAGE) int size, @AuthenticationPrincipal SignedIn who) {
    return LedgerAnswer.of(ledger.page(new LedgerFilter(asked).search(), after, size, who.person()));
  }

  /** How many lines a filter has; from {@code most} on nobody counts further. */
  @GetMapping("/count")
  Map<String, Integer> count(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who) {
    return Map.of("lines", ledger.count(new LedgerFilter(asked).search(), who.person()), "most", LedgerDesk.MOST_COUNTED);
  }

  @GetMapping("/columns")
  List<LedgerAnswer.Column> columns() {
    return LedgerAnswer.allColumns();
  }

  /** What can be filtered and counted by, as far as whoever asks sees. */
  @GetMapping("/choices")
  ChoicesAnswer choices(@AuthenticationPrincipal SignedIn who) {
    return ChoicesAnswer.of(choices.of(who.person()));
  }

  @GetMapping("/xlsx")
  ResponseEntity<byte[]> excel(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who) {
    var filter = new LedgerFilter(asked);
    if (ledger.count(filter.search(), who.person()) > MOST_AT_ONCE) {
      throw new Refusal("筛选结果超过%d件，请用后台导出，或者把条件收窄".formatted(MOST_AT_ONCE));
    }
    var file = new ByteArrayOutputStream();
    sheet.write(filter, who.person(), file, lines -> true);
    return ResponseEntity.ok().headers(download(sheet.fileName(filter))).body(file.toByteArray());
  }

  static HttpHeaders download(String name) {
    return download(name, EXCEL);
  }

  static HttpHeaders download(String name, MediaType type) {
    var headers = new HttpHeaders();
    headers.setContentType(type);
    headers.setContentDisposition(ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build());
    return headers;
  }
}
