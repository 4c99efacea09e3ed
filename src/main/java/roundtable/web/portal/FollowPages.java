package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.BinaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.evaluation.OwnVoiceDesk;
import roundtable.kernel.AccessRefusal;
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
  private final OwnVoiceDesk voices;

  FollowPages(FollowDesk desk, OwnTopics topics, OwnVoiceDesk voices) {
    this.desk = desk;
    this.topics = topics;
    this.voices = voices;
  }

  @GetMapping
  String form(@RequestParam(defaultValue = "") String number, Model model) {
    model.addAttribute("number", Typed.line(number));
    return "follow";
  }

  @PostMapping
  String follow(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    return entered(number, code, request, response, model, (asked, secret) -> own(asked, secret, model));
  }

  /** 评议 of one's own topic: on to the page that everybody comes to with a code from paper. */
  @PostMapping("/evaluate")
  String evaluate(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code,
      HttpServletRequest request, HttpServletResponse response, Model model) {
    return entered(number, code, request, response, model, (asked, secret) -> "redirect:/evaluate/"
        + voices.code(TopicNumber.find(asked).orElseThrow(() -> new AccessRefusal("只有议题可以评议")), secret));
  }

  private String entered(String number, String code, HttpServletRequest request, HttpServletResponse response, Model model,
      BinaryOperator<String> page) {
    var asked = Typed.line(number).toUpperCase(Locale.ROOT);
    model.addAttribute("number", asked);
    try {
      return page.apply(asked, desk.enter(asked, code, Sender.of(request.getRemoteAddr())));
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return "follow";
    }
  }

  private String own(String number, String code, Model model) {
    var topic = TopicNumber.find(number);
    if (topic.isPresent()) {
      model.addAttribute("own", topics.topic(topic.get()));
      model.addAttribute("code", code);
      model.addAttribute("voice", voices.of(topic.get(), code));
      return "own-topic";
    }
    model.addAttribute("own", topics.objection(number).orElseThrow());
    return "own-objection";
  }
}
