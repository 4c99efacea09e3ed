package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.function.Supplier;
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
import roundtable.resident.Sender;
import roundtable.resident.SubmissionDesk;

/** 居民评议 (R26, R104): with a code from paper, once; whoever comes back with it reads the written answer. */
@Controller
@RequestMapping("/evaluate")
class EvaluationPages {

  private final EvaluationVoiceDesk voices;
  private final PersonalNames names;
  private final SubmissionDesk forms;

  EvaluationPages(EvaluationVoiceDesk voices, PersonalNames names, SubmissionDesk forms) {
    this.voices = voices;
    this.names = names;
    this.forms = forms;
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
    return guarded(request, response, model, () -> paper(code, null, null, model));
  }

  @PostMapping("/{code}")
  String give(@PathVariable String code, @RequestParam(defaultValue = "") String grade, @RequestParam(defaultValue = "") String words,
      Model model, HttpServletRequest request, HttpServletResponse response) {
    return guarded(request, response, model, () -> given(code, new EvaluationVoice(grade(grade), words), response, model));
  }

  /** Whoever typed too many wrong codes waits, counted for all nodes; a wrong one more is counted. */
  private String guarded(HttpServletRequest request, HttpServletResponse response, Model model, Supplier<String> page) {
    var sender = Sender.of(request.getRemoteAddr());
    try {
      forms.refuseGuessing(sender);
    } catch (Refusal tooMany) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return asked(tooMany.getMessage(), model);
    }
    try {
      return page.get();
    } catch (AccessRefusal unknown) {
      forms.countGuess(sender);
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return asked(unknown.getMessage(), model);
    }
  }

  private String given(String code, EvaluationVoice voice, HttpServletResponse response, Model model) {
    try {
      voices.give(code, voice);
      return paper(code, null, null, model);
    } catch (AccessRefusal unknown) {
      throw unknown;
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

  private static String asked(String sentence, Model model) {
    model.addAttribute("sentence", sentence);
    return "evaluate-code";
  }

  private static Grade grade(String sent) {
    return Arrays.stream(Grade.values()).filter(grade -> grade.name().equals(sent)).findFirst().orElse(null);
  }
}
