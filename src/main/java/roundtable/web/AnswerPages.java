package roundtable.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.deliberation.AnswerDesk;
import roundtable.deliberation.EarlierAnswer;

/** 以往答复 of the 答疑团, for officials (R15). */
@RestController
class AnswerPages {

  private final AnswerDesk answers;

  AnswerPages(AnswerDesk answers) {
    this.answers = answers;
  }

  /**
   * At most 50.
   *
   * @param subject 答疑科目; all when empty
   * @param q words that they share most with; the latest when empty
   */
  @GetMapping("/api/tasks/answers")
  List<EarlierAnswer> answers(@RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal SignedIn who) {
    return answers.search(subject, q, who.person());
  }
}
