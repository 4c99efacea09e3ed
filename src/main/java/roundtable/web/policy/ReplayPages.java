package roundtable.web.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.policy.ReplayDesk;
import roundtable.policy.ReplayReport;
import roundtable.web.SpreadsheetText;

/** What a draft would have decided: begun, watched, stopped, taken along. */
@RestController
@RequestMapping("/api/policy")
class ReplayPages {

  private static final List<String> COLUMNS = List.of("议题编号", "街道（镇）", "日期", "情形", "当时适用的行", "当时的结果", "草稿适用的行", "草稿的结果");
  private final ReplayDesk replays;

  ReplayPages(ReplayDesk replays) {
    this.replays = replays;
  }

  record Period(LocalDate from, LocalDate to) {}

  @PostMapping("/drafts/{id}/replays")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Long> begin(@PathVariable long id, @RequestBody Period period, @AuthenticationPrincipal SignedIn who) {
    return Map.of("id", replays.begin(id, period.from(), period.to(), who.person()));
  }

  @GetMapping("/replays/{id}")
  ReplayReport report(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    return replays.report(id, who.person());
  }

  @DeleteMapping("/replays/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void cancel(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    replays.cancel(id, who.person());
  }

  @GetMapping("/replays/{id}/csv")
  ResponseEntity<byte[]> csv(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    List<List<Object>> rows = replays.cases(id, who.person()).stream().map(each -> List.<Object>of(each.topic(), each.street(),
        each.at().toString(), each.facts(), each.before().rules(), each.before().outputs(), each.after().rules(),
        each.after().outputs())).toList();
    return PolicyFiles.download("回放%d.csv".formatted(id), PolicyFiles.CSV, SpreadsheetText.of(COLUMNS, rows));
  }
}
