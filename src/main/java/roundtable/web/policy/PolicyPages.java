package roundtable.web.policy;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.Refusal;
import roundtable.policy.DraftDesk;
import roundtable.policy.DraftSheet;
import roundtable.policy.PolicyDesk;
import roundtable.policy.PolicyEvent;
import roundtable.policy.PublishedVersion;
import roundtable.policy.RowChange;
import roundtable.policy.TableLine;
import roundtable.policy.TableSheet;
import roundtable.rules.RuleTable;

/** The tables, their versions and the difference of two; where a draft begins. */
@RestController
@RequestMapping("/api/policy/tables")
class PolicyPages {

  private static final String FACTORY = "factory";
  private final PolicyDesk policy;
  private final DraftDesk drafts;

  PolicyPages(PolicyDesk policy, DraftDesk drafts) {
    this.policy = policy;
    this.drafts = drafts;
  }

  /** @param base a version's number, or “factory” for the table that came with the product */
  record Opening(String base) {}

  @GetMapping
  List<TableLine> tables(@AuthenticationPrincipal SignedIn who) {
    return policy.tables(who.person());
  }

  @GetMapping("/{id}")
  TableSheet sheet(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return policy.sheet(RuleTable.of(id), who.person());
  }

  @GetMapping("/{id}/versions")
  List<PublishedVersion> versions(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return policy.versions(RuleTable.of(id), who.person());
  }

  @GetMapping("/{id}/versions/{version}")
  TableSheet version(@PathVariable String id, @PathVariable int version, @AuthenticationPrincipal SignedIn who) {
    return policy.sheet(RuleTable.of(id), version, who.person());
  }

  @GetMapping("/{id}/versions/{version}/dmn")
  ResponseEntity<byte[]> dmn(@PathVariable String id, @PathVariable int version, @AuthenticationPrincipal SignedIn who) {
    RuleTable table = RuleTable.of(id);
    return PolicyFiles.dmn("%s（第%d版）".formatted(table.label(), version), policy.dmn(table, version, who.person()));
  }

  @GetMapping("/{id}/difference")
  List<RowChange> difference(@PathVariable String id, @RequestParam int from, @RequestParam int to,
      @AuthenticationPrincipal SignedIn who) {
    return policy.difference(RuleTable.of(id), from, to, who.person());
  }

  @GetMapping("/{id}/events")
  List<PolicyEvent> events(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return policy.events(RuleTable.of(id), who.person());
  }

  @PostMapping("/{id}/drafts")
  @ResponseStatus(HttpStatus.CREATED)
  DraftSheet open(@PathVariable String id, @RequestBody Opening opening, @AuthenticationPrincipal SignedIn who) {
    if (FACTORY.equals(opening.base())) {
      return drafts.openFactory(RuleTable.of(id), who.person());
    }
    if (opening.base() == null || !opening.base().matches("\\d{1,9}")) {
      throw new Refusal("请指明从第几版起草");
    }
    return drafts.open(RuleTable.of(id), Integer.parseInt(opening.base()), who.person());
  }
}
