package roundtable.web.portal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.portal.Page;
import roundtable.portal.PublicMeetings;
import roundtable.portal.PublicResults;
import roundtable.portal.ResultLine;

/** Round-tables to come, and what came of those before: resolutions, finished projects, evaluations (R103). */
@Controller
class ResultPages {

  private final PublicMeetings meetings;
  private final PublicResults results;

  ResultPages(PublicMeetings meetings, PublicResults results) {
    this.meetings = meetings;
    this.results = results;
  }

  @GetMapping("/meetings")
  String meetings(@RequestParam(defaultValue = "1") @Min(1) @Max(PortalPaging.LAST) int page, Model model) {
    model.addAttribute("found", meetings.toCome(page));
    return "meetings";
  }

  @GetMapping("/results")
  String results(@RequestParam(defaultValue = "RESOLUTIONS") ResultList list,
      @RequestParam(defaultValue = "1") @Min(1) @Max(PortalPaging.LAST) int page, Model model) {
    model.addAttribute("list", list);
    model.addAttribute("lists", ResultList.values());
    model.addAttribute("found", found(list, page));
    return "results";
  }

  private Page<ResultLine> found(ResultList list, int page) {
    return switch (list) {
      case RESOLUTIONS -> results.resolutions(page);
      case PROJECTS -> results.projects(page);
      case EVALUATIONS -> results.evaluations(page);
    };
  }
}
