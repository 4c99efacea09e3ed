package roundtable.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import roundtable.evidence.Photo;
import roundtable.kernel.Refusal;
import roundtable.portal.PublicPlaces;
import roundtable.portal.SimilarTopics;
import roundtable.resident.RaiseDesk;
import roundtable.resident.Sender;
import roundtable.resident.SubmissionDesk;

/** 提议题 (R28, R68): one page; what is wrong stands beside its field and nothing typed is lost. */
@Controller
@RequestMapping("/raise")
class RaisePages {

  private final RaiseDesk desk;
  private final SubmissionDesk forms;
  private final SentPhotos photos;
  private final PublicPlaces places;
  private final SimilarTopics similar;
  private final Validator validator;

  RaisePages(RaiseDesk desk, SubmissionDesk forms, SentPhotos photos, PublicPlaces places, SimilarTopics similar,
      Validator validator) {
    this.desk = desk;
    this.forms = forms;
    this.photos = photos;
    this.places = places;
    this.similar = similar;
    this.validator = validator;
  }

  @GetMapping
  String form(Model model) {
    return page(RaiseForm.empty(forms.newForm()), Map.of(), model);
  }

  @PostMapping
  String raise(@ModelAttribute RaiseForm sent, @RequestParam(required = false) List<MultipartFile> photo, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    var faults = Faults.of(validator, sent);
    refuseForeign(sent, faults);
    var kept = photos.of(photo, faults);
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("refusal", sent.isOfAMachine() ? Typed.MACHINE : null);
    if (!faults.isEmpty() || sent.isOfAMachine()) {
      return page(sent, faults, model);
    }
    if (!sent.isAnother() && looksLikeAnother(sent, model)) {
      model.addAttribute("again", !kept.isEmpty());
      return page(sent, faults, model);
    }
    return raised(sent, kept, Sender.of(request.getRemoteAddr()), response, model);
  }

  private String raised(RaiseForm sent, List<Photo> kept, Sender sender, HttpServletResponse response, Model model) {
    try {
      model.addAttribute("receipt", desk.raise(sent.form(), sender, sent.intake(), sent.community(), kept));
      response.setStatus(HttpStatus.OK.value());
      return "raised";
    } catch (Refusal refusal) {
      model.addAttribute("refusal", refusal.getMessage());
      return page(sent, Map.of(), model);
    }
  }

  private boolean looksLikeAnother(RaiseForm sent, Model model) {
    var found = similar.to(sent.title(), sent.community());
    model.addAttribute("similar", found);
    return !found.isEmpty();
  }

  private void refuseForeign(RaiseForm sent, Map<String, String> faults) {
    var known = places.streets().stream().flatMap(street -> street.communities().stream())
        .anyMatch(community -> community.code().equals(sent.community()));
    if (!known) {
      faults.putIfAbsent("community", "请从列表中选择社区（村）");
    }
  }

  private String page(RaiseForm sent, Map<String, String> faults, Model model) {
    model.addAttribute("sent", sent);
    model.addAttribute("faults", faults);
    model.addAttribute("streets", places.streets());
    return "raise";
  }
}
