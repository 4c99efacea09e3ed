package roundtable.web.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;

/** 工作日历 by which a notice's days were counted, so that anybody can count again (A8). */
@Controller
class CalendarPages {

  private final RuleBook rules;
  private final Clock clock;

  CalendarPages(RuleBook rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/calendar/{version}")
  String calendar(@PathVariable int version, @RequestParam(required = false) Integer year, Model model) {
    var shown = year == null ? LocalDate.now(clock).getYear() : year;
    model.addAttribute("version", version);
    model.addAttribute("year", shown);
    model.addAttribute("days", rules.decide(RuleTable.WORKING_CALENDAR, version, Map.of("year", shown)).rows());
    return "calendar";
  }
}
