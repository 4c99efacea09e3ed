package roundtable.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.access.TopicOwners;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** 无人承办的议题: what the daily check finds, for the secretariat; the list must be empty (design.md 5). */
@RestController
class OwnerPages {

  private final TopicOwners owners;
  private final DutyRoster roster;
  private final Clock clock;

  OwnerPages(TopicOwners owners, DutyRoster roster, Clock clock) {
    this.owners = owners;
    this.roster = roster;
    this.clock = clock;
  }

  /** Numbers of the topics without an owner. */
  @GetMapping("/api/tasks/ownerless")
  List<String> ownerless(@AuthenticationPrincipal SignedIn who) {
    roster.unitActedFor(who.person(), Role.SECRETARIAT, LocalDate.now(clock))
        .orElseThrow(() -> new AccessRefusal("这份清单由理事会办公室查看"));
    return owners.ownerless().stream().map(TopicNumber::value).toList();
  }
}
