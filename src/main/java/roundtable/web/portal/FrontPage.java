package roundtable.web.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import roundtable.kernel.SevenStep;
import roundtable.portal.PublicNotices;

/** The first page: what runs now, and the ways in. */
@Controller
class FrontPage {

  private final PublicNotices notices;

  FrontPage(PublicNotices notices) {
    this.notices = notices;
  }

  @GetMapping("/")
  String front(Model model) {
    model.addAttribute("running", notices.running(1));
    model.addAttribute("steps", SevenStep.values());
    return "front";
  }
}
