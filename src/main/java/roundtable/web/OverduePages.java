package roundtable.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.delay.DelayLine;
import roundtable.delay.DelayLinesDesk;
import roundtable.overdue.InspectionDesk;

/** 巡查清单: yellow and red, the worst first; an inspector's own street, the secretariat's whole district (R16, R94). */
@RestController
class OverduePages {

  private static final int MOST = 200;
  private final InspectionDesk inspections;
  private final DelayLinesDesk delays;

  OverduePages(InspectionDesk inspections, DelayLinesDesk delays) {
    this.inspections = inspections;
    this.delays = delays;
  }

  @GetMapping("/api/tasks/overdue")
  List<OverdueRow> overdue(@AuthenticationPrincipal SignedIn who) {
    return inspections.queue(who.person(), MOST).stream().map(OverdueRow::of).toList();
  }

  /** 逾期任务: what is urged and supervised beside the steps, the longest over first. */
  @GetMapping("/api/tasks/late")
  List<DelayLine> late(@AuthenticationPrincipal SignedIn who) {
    return delays.open(inspections.street(who.person()));
  }
}
