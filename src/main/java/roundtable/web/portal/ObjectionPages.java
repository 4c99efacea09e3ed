package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import roundtable.kernel.Refusal;
import roundtable.portal.OwnTopics;
import roundtable.portal.PublicNotices;
import roundtable.resident.ResidentObjectionDesk;
import roundtable.resident.Sender;
import roundtable.resident.SubmissionDesk;

/** 提异议 on a notice's own page while its window runs; what comes later is kept as an opinion and told so (A9). */
@Controller
@RequestMapping("/notices/{notice}/object")
class ObjectionPages {

  private final ResidentObjectionDesk desk;
  private final SubmissionDesk forms;
  private final PublicNotices notices;
  private final OwnTopics own;
  private final Validator validator;

  ObjectionPages(ResidentObjectionDesk desk, SubmissionDesk forms, PublicNotices notices, OwnTopics own, Validator validator) {
    this.desk = desk;
    this.forms = forms;
    this.notices = notices;
    this.own = own;
    this.validator = validator;
  }

  @GetMapping
  String form(@PathVariable String notice, Model model) {
    return page(notice, ObjectionForm.empty(forms.newForm()), Map.of(), model);
  }

  @PostMapping
  String object(@PathVariable String notice, @ModelAttribute ObjectionForm sent, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    var faults = Faults.of(validator, sent);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refusal", sent.isOfAMachine() ? Typed.MACHINE : null);
    if (!faults.isEmpty() || sent.isOfAMachine()) {
      return page(notice, sent, faults, model);
    }
    try {
      var receipt = desk.object(sent.form(), Sender.of(request.getRemoteAddr()), notice, sent.name(), sent.contact(), sent.content());
      model.addAttribute("receipt", receipt);
      model.addAttribute("own", own.objection(receipt.number()).orElseThrow());
      response.setStatus(HttpStatus.OK.value());
      return "objected";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return page(notice, sent, Map.of(), model);
    }
  }

  private String page(String notice, ObjectionForm sent, Map<String, String> faults, Model model) {
    model.addAttribute("notice", notices.notice(notice).line());
    model.addAttribute("sent", sent);
    model.addAttribute("faults", faults);
    return "object";
  }
}
