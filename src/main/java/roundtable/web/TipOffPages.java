package roundtable.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.tipoff.TipOff;
import roundtable.tipoff.TipOffReadingDesk;

/** 举报: for the discipline commission, nothing for anybody else (R95). */
@RestController
class TipOffPages {

  private final TipOffReadingDesk tipOffs;

  TipOffPages(TipOffReadingDesk tipOffs) {
    this.tipOffs = tipOffs;
  }

  @GetMapping("/api/tasks/tip-offs")
  List<TipOff> all(@AuthenticationPrincipal SignedIn who) {
    return tipOffs.all(who.person());
  }

  @GetMapping("/api/tasks/tip-offs/{number}")
  TipOff one(@PathVariable String number, @AuthenticationPrincipal SignedIn who) {
    return tipOffs.tipOff(number, who.person());
  }
}
