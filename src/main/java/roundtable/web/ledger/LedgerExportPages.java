package roundtable.web.ledger;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.Refusal;
import roundtable.ledger.ExportDesk;
import roundtable.ledger.ExportState;
import roundtable.ledger.LedgerExport;

/** 导出 in the background: begun, looked at, cancelled, fetched by whoever began it. */
@RestController
@RequestMapping("/api/ledger/exports")
class LedgerExportPages {

  private final LedgerExports exports;
  private final ExportDesk desk;

  LedgerExportPages(LedgerExports exports, ExportDesk desk) {
    this.exports = exports;
    this.desk = desk;
  }

  /** With the same parameters as a page of the ledger. */
  @PostMapping
  LedgerExport begin(@RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn who) {
    return desk.of(exports.begin(new LedgerFilter(asked), who.person()), who.person());
  }

  @GetMapping("/{id}")
  LedgerExport progress(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return desk.of(id, who.person());
  }

  @DeleteMapping("/{id}")
  LedgerExport cancel(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return desk.cancel(id, who.person());
  }

  @GetMapping("/{id}/xlsx")
  void file(@PathVariable String id, @AuthenticationPrincipal SignedIn who, HttpServletResponse answer) throws IOException {
    var export = desk.of(id, who.person());
    if (export.state() != ExportState.DONE) {
      throw new Refusal("这份导出%s，不能下载".formatted(export.state().label()));
    }
    LedgerPages.download(export.fileName()).toSingleValueMap().forEach(answer::setHeader);
    desk.write(id, who.person(), answer.getOutputStream());
  }
}
