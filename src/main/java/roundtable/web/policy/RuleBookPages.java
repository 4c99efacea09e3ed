package roundtable.web.policy;

import java.io.IOException;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import roundtable.access.SignedIn;
import roundtable.policy.CalendarDesk;
import roundtable.policy.CalendarMoves;
import roundtable.policy.CalendarReading;
import roundtable.policy.CalendarYear;
import roundtable.policy.DraftSheet;
import roundtable.policy.PolicyAlarmDesk;
import roundtable.policy.PolicyAlarms;
import roundtable.policy.RuleBookDesk;

/** All tables as one file, the working calendar by years, and what has to be seen to. */
@RestController
@RequestMapping("/api/policy")
class RuleBookPages {

  private final RuleBookDesk book;
  private final CalendarDesk calendar;
  private final PolicyAlarmDesk alarms;

  RuleBookPages(RuleBookDesk book, CalendarDesk calendar, PolicyAlarmDesk alarms) {
    this.book = book;
    this.calendar = calendar;
    this.alarms = alarms;
  }

  record Notice(int year, String text) {}

  @GetMapping("/rule-book.zip")
  ResponseEntity<byte[]> book(@AuthenticationPrincipal SignedIn who) {
    return PolicyFiles.download("规则库.zip", PolicyFiles.ZIP, RuleBookFile.write(book.inForce(who.person())));
  }

  @PostMapping("/rule-book")
  List<DraftSheet> bring(@RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn who) throws IOException {
    return book.bring(RuleBookFile.read(file.getBytes()), who.person());
  }

  @GetMapping("/calendar/{year}")
  CalendarYear year(@PathVariable int year, @AuthenticationPrincipal SignedIn who) {
    return calendar.year(year, who.person());
  }

  @GetMapping("/calendar/moves")
  CalendarMoves moves(@RequestParam(required = false) Integer version, @AuthenticationPrincipal SignedIn who) {
    return calendar.moves(version, who.person());
  }

  @GetMapping("/desk")
  PolicyAlarms alarms(@AuthenticationPrincipal SignedIn who) {
    return alarms.alarms(who.person());
  }

  @PostMapping("/calendar/read")
  CalendarReading read(@RequestBody Notice notice, @AuthenticationPrincipal SignedIn who) {
    return calendar.read(notice.year(), notice.text(), who.person());
  }
}
