package roundtable.web.policy;

import java.io.IOException;
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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import roundtable.access.SignedIn;
import roundtable.kernel.Refusal;
import roundtable.policy.DraftDesk;
import roundtable.policy.DraftPublicationDesk;
import roundtable.policy.DraftReading;
import roundtable.policy.DraftReadingDesk;
import roundtable.policy.DraftSheet;
import roundtable.policy.DraftTrial;
import roundtable.policy.SavedExample;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;

/** A draft: read, saved, tried, handed on, published by somebody else, given back, withdrawn; and as a spreadsheet. */
@RestController
@RequestMapping("/api/policy/drafts/{id}")
class DraftPages {

  private final DraftDesk drafts;
  private final DraftReadingDesk readings;
  private final DraftPublicationDesk releases;

  DraftPages(DraftDesk drafts, DraftReadingDesk readings, DraftPublicationDesk releases) {
    this.drafts = drafts;
    this.readings = readings;
    this.releases = releases;
  }

  record Saving(Integer revision, List<TableContent.Row> rows, String xml) {}

  record Trying(Map<String, Object> facts) {}

  record HandingOn(Integer revision, String reason, String documentNumber, LocalDate inForceFrom, boolean confirmed) {}

  record Publishing(Integer revision) {}

  record Returning(String reason) {}

  @GetMapping
  DraftSheet draft(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    readings.beat(id, who.person());
    return drafts.draft(id, who.person());
  }

  @GetMapping("/dmn")
  ResponseEntity<byte[]> dmn(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    return PolicyFiles.dmn("%s（草稿%d）".formatted(drafts.tableOf(id, who.person()).label(), id), drafts.dmn(id, who.person()));
  }

  @GetMapping("/readers")
  List<DraftReading> readers(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    return readings.beat(id, who.person());
  }

  @PutMapping
  DraftSheet save(@PathVariable long id, @RequestBody Saving saving, @AuthenticationPrincipal SignedIn who) {
    if (saving.revision() == null || (saving.rows() == null) == (saving.xml() == null)) {
      throw new Refusal("保存时应带上打开时的修订号，以及表的各行或者 DMN 文件");
    }
    return saving.rows() == null ? drafts.save(id, saving.revision(), saving.xml(), who.person())
        : drafts.save(id, saving.revision(), saving.rows(), who.person());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    drafts.withdraw(id, who.person());
  }

  @PostMapping("/try")
  DraftTrial tryCase(@PathVariable long id, @RequestBody Trying trying, @AuthenticationPrincipal SignedIn who) {
    return drafts.tryCase(id, trying.facts() == null ? Map.of() : trying.facts(), who.person());
  }

  @GetMapping("/examples")
  List<SavedExample> examples(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    return drafts.examples(id, who.person());
  }

  @PostMapping("/hand-on")
  DraftSheet handOn(@PathVariable long id, @RequestBody HandingOn handing, @AuthenticationPrincipal SignedIn who) {
    return releases.handOn(id, read(handing.revision()), handing.reason(), handing.documentNumber(), handing.inForceFrom(), handing.confirmed(), who.person());
  }

  @PostMapping("/publish")
  DraftSheet publish(@PathVariable long id, @RequestBody Publishing publishing, @AuthenticationPrincipal SignedIn who) {
    return releases.publish(id, read(publishing.revision()), who.person());
  }

  @PostMapping("/return")
  DraftSheet giveBack(@PathVariable long id, @RequestBody Returning returning, @AuthenticationPrincipal SignedIn who) {
    return releases.giveBack(id, returning.reason(), who.person());
  }

  // whoever decides about a draft decides about what they read
  private static int read(Integer revision) {
    if (revision == null) {
      throw new Refusal("请带上您看过的那一稿的修订号");
    }
    return revision;
  }

  @PostMapping("/xlsx")
  DraftSheet read(@PathVariable long id, @RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn who) throws IOException {
    RuleTable table = drafts.tableOf(id, who.person());
    return drafts.preview(id, new TableWorkbook(table).read(file.getBytes()), who.person());
  }

  @GetMapping("/xlsx")
  ResponseEntity<byte[]> spreadsheet(@PathVariable long id, @AuthenticationPrincipal SignedIn who) {
    DraftSheet draft = drafts.draft(id, who.person());
    RuleTable table = RuleTable.of(draft.table());
    return PolicyFiles.download("%s（草稿%d）.xlsx".formatted(table.label(), id), PolicyFiles.SPREADSHEET,
        new TableWorkbook(table).write(draft.sheet().rows()));
  }
}
