package roundtable.web;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.access.SignedIn;
import roundtable.access.TaskAccess;
import roundtable.evaluation.EvaluationVoiceDesk;

/** 评议码 to print and hand to residents, by way of the task; shown this once. */
@RestController
class EvaluationCodePages {

  private final TaskAccess access;
  private final EvaluationVoiceDesk voices;

  EvaluationCodePages(TaskAccess access, EvaluationVoiceDesk voices) {
    this.access = access;
    this.voices = voices;
  }

  @PostMapping("/api/tasks/{task}/evaluation-codes")
  List<String> issue(@PathVariable String task, @RequestParam int count, @AuthenticationPrincipal SignedIn who) {
    var by = access.officialFor(task, who);
    return voices.issue(access.topicOf(task), count, by);
  }
}
