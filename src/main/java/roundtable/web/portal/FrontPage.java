package roundtable.web.portal;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import roundtable.kernel.SevenStep;
import roundtable.portal.PublicNotices;

/** The first page: what runs now, and the ways in. */
@Controller
class FrontPage {

  /** On a phone the ways in are still near. */
  private static final int FIRST = 6;
  private final PublicNotices notices;

  FrontPage(PublicNotices notices) {
    this.notices = notices;
  }

  @GetMapping("/")
  String front(Model model) {
    var running = notices.running(1);
    model.addAttribute("running", running.rows().stream().limit(FIRST).toList());
    model.addAttribute("more", running.more() || running.rows().size() > FIRST);
    model.addAttribute("steps", SevenStep.values());
    return "front";
  }
}
