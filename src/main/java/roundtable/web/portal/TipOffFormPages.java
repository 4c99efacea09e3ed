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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import roundtable.kernel.Refusal;
import roundtable.resident.Sender;
import roundtable.resident.SubmissionDesk;
import roundtable.tipoff.TipOffDesk;

/** 举报 by whoever wants to, with or without a name; on-line where it can be sealed, by phone in any case (R95). */
@Controller
@RequestMapping("/tip-off")
class TipOffFormPages {

  private final TipOffDesk desk;
  private final SubmissionDesk forms;
  private final Validator validator;

  TipOffFormPages(TipOffDesk desk, SubmissionDesk forms, Validator validator) {
    this.desk = desk;
    this.forms = forms;
    this.validator = validator;
  }

  @GetMapping
  String form(Model model) {
    return page(TipOffForm.empty(forms.newForm()), Map.of(), model);
  }

  @PostMapping
  String send(@ModelAttribute TipOffForm sent, HttpServletRequest request, HttpServletResponse response, Model model) {
    var faults = Faults.of(validator, sent);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refusal", sent.isOfAMachine() ? Typed.MACHINE : null);
    if (!faults.isEmpty() || sent.isOfAMachine()) {
      return page(sent, faults, model);
    }
    try {
      model.addAttribute("number", desk.tipOff(sent.form(), Sender.of(request.getRemoteAddr()), sent.topic(), sent.content(),
          sent.author(), sent.contact()));
      response.setStatus(HttpStatus.OK.value());
      return "tipped-off";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return page(sent, Map.of(), model);
    }
  }

  private String page(TipOffForm sent, Map<String, String> faults, Model model) {
    model.addAttribute("online", desk.isOnline());
    model.addAttribute("sent", sent);
    model.addAttribute("faults", faults);
    return "tip-off";
  }
}
