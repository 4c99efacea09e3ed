package roundtable.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** One more topic in the demo, worked through as the script's first one was, but today. */
public final class ReplayedTopic {

  private static final String SCRIPTED = "lift";
  private static final Set<String> TIMES = Set.of("meetingAt", "heldAt");

  private ReplayedTopic() {}

  /** Registers a topic of that title and does everything before the task of that name; tells its number. */
  public static String before(String task, String title, ApplicationContext demo) {
    var officials = demo.getBean(DemoOfficials.class);
    var today = demo.getBean(DemoTime.class).now().toLocalDate();
    var acts = DemoScript.read().acts().stream().filter(act -> SCRIPTED.equals(act.topic())).toList();
    var intake = ((ObjectNode) acts.get(0).answers()).put("title", title);
    var topic = officials.register(acts.get(0).registrar(), intake);
    acts.stream().skip(1).takeWhile(act -> !act.task().equals(task)).forEach(act -> {
      var answers = (ObjectNode) act.answers();
      TIMES.stream().filter(answers::has).forEach(time -> answers.put(time, today + "T09:00"));
      officials.complete(topic, act.task(), answers);
    });
    return topic;
  }
}
