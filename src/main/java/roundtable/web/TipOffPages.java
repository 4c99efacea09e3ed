package roundtable.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.access.SignedIn;
import roundtable.kernel.AccessRefusal;
import roundtable.kernel.Refusal;
import roundtable.tipoff.PassphraseDesk;
import roundtable.tipoff.TipOffReadingDesk;

/**
 * 举报: a list and a page of each for the discipline commission, by the Tasklist's login and the commission's own passphrase,
 * which is asked for again after half an hour; nothing for anybody else (R95).
 */
@Controller
@RequestMapping("/api/tasks/tip-offs")
class TipOffPages {

  private static final String OPENED = "tip-offs";
  private static final Duration STAYS_OPEN = Duration.ofMinutes(30);
  private static final String LIST = "redirect:/api/tasks/tip-offs";
  private final TipOffReadingDesk tipOffs;
  private final PassphraseDesk passphrases;
  private final Clock clock;

  TipOffPages(TipOffReadingDesk tipOffs, PassphraseDesk passphrases, Clock clock) {
    this.tipOffs = tipOffs;
    this.passphrases = passphrases;
    this.clock = clock;
  }

  @GetMapping
  String all(@AuthenticationPrincipal SignedIn who, HttpSession session, Model model) {
    if (!isOpen(who, session)) {
      return lock(who, model);
    }
    model.addAttribute("tipOffs", tipOffs.all(who.person()));
    return "sealed-list";
  }

  @GetMapping("/{number}")
  String one(@PathVariable String number, @AuthenticationPrincipal SignedIn who, HttpSession session, Model model) {
    if (!isOpen(who, session)) {
      return lock(who, model);
    }
    model.addAttribute("tipOff", tipOffs.tipOff(number, who.person()));
    return "sealed";
  }

  /** Opens for half an hour. */
  @PostMapping("/open")
  String open(@RequestParam String passphrase, @AuthenticationPrincipal SignedIn who, HttpSession session, Model model,
      HttpServletResponse response) {
    return done(who, model, response, () -> session.setAttribute(OPENED,
        new Opened(who.person(), passphrases.open(who.person(), passphrase), Instant.now(clock).plus(STAYS_OPEN))));
  }

  /** Sets the passphrase, with the operator's code or with the one before. */
  @PostMapping("/passphrase")
  String set(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String present, @RequestParam String passphrase,
      @RequestParam String again, @AuthenticationPrincipal SignedIn who, Model model, HttpServletResponse response) {
    return done(who, model, response, () -> {
      if (!passphrase.equals(again)) {
        throw new Refusal("两次输入的新口令不一样，请再输一次");
      }
      if (present.isEmpty()) {
        passphrases.set(who.person(), code, passphrase);
      } else {
        passphrases.change(who.person(), present, passphrase);
      }
    });
  }

  private String done(SignedIn who, Model model, HttpServletResponse response, Runnable act) {
    try {
      act.run();
      return LIST;
    } catch (AccessRefusal notTheirs) {
      throw notTheirs;
    } catch (Refusal wrong) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("fault", wrong.getMessage());
      return lock(who, model);
    }
  }

  private String lock(SignedIn who, Model model) {
    model.addAttribute("isSet", passphrases.isSet(who.person()));
    return "sealed-lock";
  }

  // a session may be another person's after a second login
  private boolean isOpen(SignedIn who, HttpSession session) {
    return session.getAttribute(OPENED) instanceof Opened opened && opened.person().equals(who.person())
        && opened.until().isAfter(Instant.now(clock)) && passphrases.isInForce(who.person(), opened.passphrase());
  }

  private record Opened(String person, long passphrase, Instant until) implements Serializable {}
}
