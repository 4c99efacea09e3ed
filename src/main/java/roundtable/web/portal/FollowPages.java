package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.portal.OwnTopics;
import roundtable.resident.FollowDesk;
import roundtable.resident.Sender;

/** 查进度 of what was sent, by its number and query code; the code goes in no address, no cookie and no log. */
@Controller
@RequestMapping("/follow")
class FollowPages {

  private final FollowDesk desk;
  private final OwnTopics topics;

  FollowPages(FollowDesk desk, OwnTopics topics) {
    this.desk = desk;
    this.topics = topics;
  }

  @GetMapping
  String form(@RequestParam(defaultValue = "") String number, Model model) {
    model.addAttribute("number", Typed.line(number));
    return "follow";
  }

  @PostMapping
  String follow(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    var asked = Typed.line(number).toUpperCase(Locale.ROOT);
    model.addAttribute("number", asked);
    try {
      desk.enter(asked, code, Sender.of(request.getRemoteAddr()));
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return "follow";
    }
    return own(asked, model);
  }

  private String own(String number, Model model) {
    var topic = TopicNumber.find(number);
    if (topic.isPresent()) {
      model.addAttribute("own", topics.topic(topic.get()));
      return "own-topic";
    }
    model.addAttribute("own", topics.objection(number).orElseThrow());
    return "own-objection";
  }
}
