package roundtable.web.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import roundtable.kernel.SevenStep;
import roundtable.portal.PublicNotices;
import roundtable.survey.PublicSurveyDesk;
import roundtable.survey.SurveyState;

/** The first page: what runs now, and the ways in. */
@Controller
class FrontPage {

  /** On a phone the ways in are still near. */
  private static final int FIRST = 6;
  private static final int MOST_SURVEYS = 3;
  private final PublicNotices notices;
  private final PublicSurveyDesk surveys;

  FrontPage(PublicNotices notices, PublicSurveyDesk surveys) {
    this.notices = notices;
    this.surveys = surveys;
  }

  @GetMapping("/")
  String front(Model model) {
    var running = notices.running(1);
    model.addAttribute("running", running.rows().stream().limit(FIRST).toList());
    model.addAttribute("more", running.more() || running.rows().size() > FIRST);
    model.addAttribute("surveys", surveys.list(false, 1).rows().stream()
        .filter(each -> each.state() == SurveyState.RUNNING).limit(MOST_SURVEYS).toList());
    model.addAttribute("steps", SevenStep.values());
    return "front";
  }
}
