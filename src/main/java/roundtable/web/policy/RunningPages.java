package roundtable.web.policy;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.Refusal;
import roundtable.policy.RunningCaseDesk;
import roundtable.policy.RunningCases;
import roundtable.rules.RuleTable;

/** Topics under way: what the version in force would change about them, and the act that does it. */
@RestController
@RequestMapping("/api/policy/tables/{id}/running")
class RunningPages {

  private final RunningCaseDesk running;

  RunningPages(RunningCaseDesk running) {
    this.running = running;
  }

  record Moving(Integer version, String reason, String documentNumber, boolean shorten) {}

  @GetMapping
  RunningCases preview(@PathVariable String id, @AuthenticationPrincipal SignedIn who) {
    return running.preview(RuleTable.of(id), who.person());
  }

  @PostMapping
  RunningCases move(@PathVariable String id, @RequestBody Moving moving, @AuthenticationPrincipal SignedIn who) {
    if (moving.version() == null) {
      throw new Refusal("请先预览，再移用预览过的版本");
    }
    return running.move(RuleTable.of(id), moving.version(), moving.reason(), moving.documentNumber(), moving.shorten(), who.person());
  }
}
