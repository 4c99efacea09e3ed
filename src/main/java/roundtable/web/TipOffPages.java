package roundtable.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import roundtable.access.SignedIn;
import roundtable.tipoff.TipOffReadingDesk;

/** 举报: a list and a page of each for the discipline commission, by the Tasklist's login; nothing for anybody else (R95). */
@Controller
@RequestMapping("/api/tasks/tip-offs")
class TipOffPages {

  private final TipOffReadingDesk tipOffs;

  TipOffPages(TipOffReadingDesk tipOffs) {
    this.tipOffs = tipOffs;
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("tipOffs", tipOffs.all(who.person()));
    return "sealed-list";
  }

  @GetMapping("/{number}")
  String one(@PathVariable String number, @AuthenticationPrincipal SignedIn who, Model model) {
    model.addAttribute("tipOff", tipOffs.tipOff(number, who.person()));
    return "sealed";
  }
}
