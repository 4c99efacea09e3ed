package roundtable.web.overview;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.kernel.SevenStep;
import roundtable.overview.OverviewDesk;
import roundtable.overview.OverviewKind;
import roundtable.overview.StepReportDesk;

/** 总览 for officials: the numbers, the lists behind them, and how topics go through the steps; each their own part (R3, R8, R94). */
@RestController
@RequestMapping("/api/overview")
class OverviewPages {

  private static final String PAGE = "50";
  private static final String UNMOVED = "" + OverviewDesk.UNMOVED;
  private static final String QUARTER = "90";
  private final OverviewDesk desk;
  private final StepReportDesk steps;

  OverviewPages(OverviewDesk desk, StepReportDesk steps) {
    this.desk = desk;
    this.steps = steps;
  }

  @GetMapping
  OverviewAnswer overview(@AuthenticationPrincipal SignedIn who) {
    return OverviewAnswer.of(desk.overview(who.person()));
  }

  /**
   * A list behind a number.
   *
   * @param step with the kind STEP
   * @param days working days, with the kind UNMOVED
   */
  @GetMapping("/lists/{kind}")
  ListAnswer list(@PathVariable OverviewKind kind, @RequestParam(required = false) SevenStep step, @RequestParam(defaultValue = UNMOVED) int days,
      @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = PAGE) int size, @AuthenticationPrincipal SignedIn who) {
    return ListAnswer.of(desk.page(kind, step, days, after, size, who.person()));
  }

  /** @param days calendar days up to today whose passages are told */
  @GetMapping("/steps")
  StepAnswer steps(@RequestParam(defaultValue = QUARTER) int days, @AuthenticationPrincipal SignedIn who) {
    return StepAnswer.of(steps.report(days, who.person()));
  }
}
