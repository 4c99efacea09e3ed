package roundtable.web.ledger;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.TopicNumber;
import roundtable.ledger.LedgerCheck;
import roundtable.ledger.LedgerDesk;
import roundtable.ledger.Moment;
import roundtable.ledger.Timeline;

/** One topic of the ledger, running or finished: its line, its timeline, whether both agree with the facts (R98). */
@RestController
@RequestMapping("/api/ledger/topics/{number}")
class LedgerTopicPages {

  private final LedgerDesk ledger;
  private final Timeline timeline;
  private final LedgerCheck check;

  LedgerTopicPages(LedgerDesk ledger, Timeline timeline, LedgerCheck check) {
    this.ledger = ledger;
    this.timeline = timeline;
    this.check = check;
  }

  @GetMapping
  LedgerAnswer.Row line(@PathVariable String number, @RequestParam(required = false) LocalDate day, @AuthenticationPrincipal SignedIn who) {
    return LedgerAnswer.Row.of(ledger.line(new TopicNumber(number), day, who.person()));
  }

  @GetMapping("/timeline")
  List<Moment> timeline(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return timeline.of(ledger.line(new TopicNumber(number), null, who.person()).number());
  }

  /** Where the line differs from the facts, a sentence each; empty when it is right. */
  @GetMapping("/check")
  List<String> check(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return check.differences(List.of(ledger.line(new TopicNumber(number), null, who.person()).number()));
  }
}
