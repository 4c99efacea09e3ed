package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.evaluation.EvaluationVoice;
import roundtable.evaluation.EvaluationVoiceDesk;
import roundtable.evaluation.Grade;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.privacy.Mask;
import roundtable.privacy.PersonalNames;

/** 居民评议 (R26, R104): with a code from paper, once; whoever comes back with it reads the written answer. */
@Controller
@RequestMapping("/evaluate")
class EvaluationPages {

  private static final String TOO_MANY = "评议码输错的次数太多，请过10分钟再试；纸上的码看不清的，请找社区（村）换一张";
  private final EvaluationVoiceDesk voices;
  private final PersonalNames names;
  private final GuessLimit guesses;

  EvaluationPages(EvaluationVoiceDesk voices, PersonalNames names, GuessLimit guesses) {
    this.voices = voices;
    this.names = names;
    this.guesses = guesses;
  }

  // the code is the key: it goes to no other site, into no cache and no search engine
  @ModelAttribute
  void keep(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  @GetMapping
  String ask(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request, HttpServletResponse response) {
    return code.isBlank() ? asked(null, model) : show(code, model, request, response);
  }

  @GetMapping("/{code}")
  String show(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
    if (guesses.isReached(request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return asked(TOO_MANY, model);
    }
    try {
      return paper(code, null, null, model);
    } catch (AccessRefusal unknown) {
      return unknown(unknown, model, request, response);
    }
  }

  @PostMapping("/{code}")
  String give(@PathVariable String code, @RequestParam(defaultValue = "") String grade, @RequestParam(defaultValue = "") String words,
      Model model, HttpServletRequest request, HttpServletResponse response) {
    if (guesses.isReached(request.getRemoteAddr())) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return asked(TOO_MANY, model);
    }
    var voice = new EvaluationVoice(grade(grade), words);
    try {
      voices.give(code, voice);
      return paper(code, null, null, model);
    } catch (AccessRefusal unknown) {
      return unknown(unknown, model, request, response);
    } catch (Refusal refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return paper(code, refused.getMessage(), voice, model);
    }
  }

  private String paper(String code, String sentence, EvaluationVoice typed, Model model) {
    var paper = voices.slip(code);
    var known = names.of(paper.topic());
    model.addAttribute("code", code);
    model.addAttribute("paper", paper);
    model.addAttribute("subject", Mask.text(paper.title(), known));
    model.addAttribute("answer", paper.answer() == null ? null : Mask.text(paper.answer(), known));
    model.addAttribute("grades", paper.onlyDissatisfied() ? new Grade[] {Grade.DISSATISFIED} : Grade.values());
    model.addAttribute("sentence", sentence);
    model.addAttribute("typed", typed);
    return "evaluate";
  }

  private String unknown(AccessRefusal unknown, Model model, HttpServletRequest request, HttpServletResponse response) {
    guesses.wrong(request.getRemoteAddr());
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return asked(unknown.getMessage(), model);
  }

  private static String asked(String sentence, Model model) {
    model.addAttribute("sentence", sentence);
    return "evaluate-code";
  }

  private static Grade grade(String sent) {
    return Arrays.stream(Grade.values()).filter(grade -> grade.name().equals(sent)).findFirst().orElse(null);
  }
}
