package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.kernel.Refusal;
import roundtable.portal.PublicTopics;
import roundtable.resident.Sender;
import roundtable.resident.SubmissionDesk;
import roundtable.survey.PublicSurvey;
import roundtable.survey.PublicSurveyDesk;
import roundtable.survey.SurveyAnswerDesk;
import roundtable.survey.SurveyResultDesk;

/** 群众需求普查 (R69): answered without a login while it runs, its result by place once it has ended. */
@Controller
@RequestMapping("/surveys")
class SurveyPages {

  private final PublicSurveyDesk surveys;
  private final SurveyAnswerDesk answers;
  private final SurveyResultDesk results;
  private final PublicTopics topics;
  private final SubmissionDesk forms;

  SurveyPages(PublicSurveyDesk surveys, SurveyAnswerDesk answers, SurveyResultDesk results, PublicTopics topics, SubmissionDesk forms) {
    this.surveys = surveys;
    this.answers = answers;
    this.results = results;
    this.topics = topics;
    this.forms = forms;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "false") boolean ended, @RequestParam(defaultValue = "1") @Min(1) @Max(PortalPaging.LAST) int page,
      Model model) {
    model.addAttribute("ended", ended);
    model.addAttribute("found", surveys.list(ended, page));
    return "surveys";
  }

  @GetMapping("/{number}")
  String survey(@PathVariable String number, @RequestParam(defaultValue = "") String place, Model model) {
    var survey = surveys.survey(number);
    if (survey.isEnded()) {
      model.addAttribute("survey", survey);
      model.addAttribute("result", results.of(number, place));
      model.addAttribute("topics", topics.ofSurvey(number));
      return "survey-result";
    }
    return page(survey, SurveyForm.empty(forms.newForm(), survey.revision(), only(survey)), Map.of(), model);
  }

  /** To be printed and carried from door to door. */
  @GetMapping("/{number}/sheet")
  String sheet(@PathVariable String number, Model model) {
    model.addAttribute("survey", surveys.survey(number));
    return "survey-sheet";
  }

  @PostMapping("/{number}")
  String answer(@PathVariable String number, @RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    var survey = surveys.survey(number);
    var sent = SurveyForm.of(fields);
    var faults = faults(survey, sent, model);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    if (survey.isRunning() && (!faults.isEmpty() || model.getAttribute("refusal") != null)) {
      return page(survey, sent, faults, model);
    }
    try {
      model.addAttribute("repeated", answers.answer(sent.form(), Sender.of(request.getRemoteAddr()), sent.answer(number)));
      model.addAttribute("survey", survey);
      response.setStatus(HttpStatus.OK.value());
      return "survey-answered";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return page(survey, sent, Map.of(), model);
    }
  }

  /** What has to be put right: beside its question, or above them all. */
  private static Map<String, String> faults(PublicSurvey survey, SurveyForm sent, Model model) {
    var faults = new LinkedHashMap<String, String>();
    if (survey.streets().stream().flatMap(street -> street.communities().stream()).noneMatch(each -> each.code().equals(sent.community()))) {
      faults.put("community", "请从列表中选择您住的社区（村）");
    }
    var found = survey.questionnaire().faults(sent.given());
    found.forEach((number, fault) -> {
      if (survey.questionnaire().question(number).isPresent()) {
        faults.put("q" + number, fault);
      }
    });
    var above = found.entrySet().stream().filter(each -> !faults.containsKey("q" + each.getKey())).map(Map.Entry::getValue).findFirst();
    model.addAttribute("refusal", sent.isOfAMachine() ? Typed.MACHINE : above.orElse(null));
    return faults;
  }

  private static String only(PublicSurvey survey) {
    var all = survey.streets().stream().flatMap(street -> street.communities().stream()).toList();
    return all.size() == 1 ? all.get(0).code() : "";
  }

  private static String page(PublicSurvey survey, SurveyForm sent, Map<String, String> faults, Model model) {
    if (!model.containsAttribute("refusal")) {
      model.addAttribute("refusal", null);
    }
    model.addAttribute("survey", survey);
    model.addAttribute("sent", sent);
    model.addAttribute("faults", faults);
    return "survey";
  }
}
