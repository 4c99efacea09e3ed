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
import roundtable.topic.TopicDesk;

/** 评议码 to print and hand to residents, by way of the task; shown this once. */
@RestController
class EvaluationCodePages {

  private final TaskAccess access;
  private final EvaluationVoiceDesk voices;
  private final TopicDesk topics;
  private final PublicAddress address;

  EvaluationCodePages(TaskAccess access, EvaluationVoiceDesk voices, TopicDesk topics, PublicAddress address) {
    this.access = access;
    this.voices = voices;
    this.topics = topics;
    this.address = address;
  }

  /**
   * What the slips say.
   *
   * @param topic 议题编号 and title
   * @param address where a resident types the code
   */
  record CodeSheet(String topic, String address, List<String> codes) {}

  @PostMapping("/api/tasks/{task}/evaluation-codes")
  CodeSheet issue(@PathVariable String task, @RequestParam int count, @AuthenticationPrincipal SignedIn who) {
    var by = access.officialFor(task, who);
    var topic = topics.topic(access.topicOf(task));
    return new CodeSheet("%s %s".formatted(topic.number(), topic.intake().title()), address.of("/evaluate"),
        voices.issue(topic.number(), count, by));
  }
}
