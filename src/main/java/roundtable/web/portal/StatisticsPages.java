package roundtable.web.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.kernel.AccessRefusal;
import roundtable.portal.PlaceStatistics;
import roundtable.portal.PublicStatistics;
import roundtable.portal.StatisticsSheet;
import roundtable.topic.TopicState;

/** 统计: one place with all its states, and its parts below it (R105, R106, A16). */
@Controller
class StatisticsPages {

  private final PublicStatistics statistics;
  private final Clock clock;

  StatisticsPages(PublicStatistics statistics, Clock clock) {
    this.statistics = statistics;
    this.clock = clock;
  }

  @GetMapping("/statistics")
  String statistics(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "") String place, Model model) {
    var thisYear = LocalDate.now(clock).getYear();
    var sheet = statistics.of(year == null ? thisYear : year);
    model.addAttribute("year", sheet.year());
    model.addAttribute("until", sheet.year() == thisYear ? "至今" : "至%d年底".formatted(sheet.year()));
    model.addAttribute("years", statistics.years());
    model.addAttribute("district", sheet.district());
    model.addAttribute("states", TopicState.values());
    show(sheet, place, model);
    return "statistics";
  }

  /** The place that is asked for, its parts, and the street that it belongs to. */
  private static void show(StatisticsSheet sheet, String code, Model model) {
    if (code.isBlank() || code.equals(sheet.district().code())) {
      show(sheet.district(), sheet.streets().stream().map(StatisticsSheet.Street::whole).toList(), null, model);
      return;
    }
    for (var street : sheet.streets()) {
      if (street.whole().code().equals(code)) {
        show(street.whole(), street.communities(), null, model);
        return;
      }
      var community = street.communities().stream().filter(each -> each.code().equals(code)).findFirst();
      if (community.isPresent()) {
        show(community.get(), List.of(), street.whole(), model);
        return;
      }
    }
    throw new AccessRefusal("没有这个街道、镇或者社区、村的统计，请从全区统计重新进入");
  }

  private static void show(PlaceStatistics place, List<PlaceStatistics> parts, PlaceStatistics above, Model model) {
    model.addAttribute("shown", place);
    model.addAttribute("parts", parts);
    model.addAttribute("above", above);
  }
}
