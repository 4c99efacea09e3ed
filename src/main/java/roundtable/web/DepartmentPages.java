package roundtable.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.commonorder.CommonOrderLine;
import roundtable.commonorder.CommonTopicDesk;
import roundtable.commonorder.CommonTopics;
import roundtable.kernel.AccessRefusal;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.whistle.WhistleLine;
import roundtable.whistle.WhistleLinesDesk;

/** What departments owe: 吹哨报到 for the street and the secretariat, 共性议题 and their orders for the secretariat (R24, R63). */
@RestController
@RequestMapping("/api/tasks")
class DepartmentPages {

  private static final String FOR_THE_SECRETARIAT = "共性议题和交办单由理事会办公室查看";
  private final WhistleLinesDesk whistles;
  private final CommonTopicDesk topics;
  private final DutyRoster roster;
  private final Clock clock;

  DepartmentPages(WhistleLinesDesk whistles, CommonTopicDesk topics, DutyRoster roster, Clock clock) {
    this.whistles = whistles;
    this.topics = topics;
    this.roster = roster;
    this.clock = clock;
  }

  @GetMapping("/whistles")
  List<WhistleLine> whistles(@AuthenticationPrincipal SignedIn who) {
    if (actsFor(who, Role.SECRETARIAT).isPresent()) {
      return whistles.open(Optional.empty());
    }
    return whistles.open(Optional.of(actsFor(who, Role.STREET_CLERK)
        .orElseThrow(() -> new AccessRefusal("吹哨清单由理事会办公室查看，街道圆桌会联络员查看本街道的"))));
  }

  @GetMapping("/common-topics")
  List<CommonTopics> commonTopics(@AuthenticationPrincipal SignedIn who) {
    refuseOthers(who);
    return topics.groups();
  }

  @GetMapping("/common-orders")
  List<CommonOrderLine> commonOrders(@AuthenticationPrincipal SignedIn who) {
    refuseOthers(who);
    return topics.orders();
  }

  private void refuseOthers(SignedIn who) {
    actsFor(who, Role.SECRETARIAT).orElseThrow(() -> new AccessRefusal(FOR_THE_SECRETARIAT));
  }

  private Optional<String> actsFor(SignedIn who, Role role) {
    return roster.unitActedFor(who.person(), role, LocalDate.now(clock));
  }
}
