package roundtable.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** One more topic in the demo, worked through as the script's first one was, but today. */
public final class ReplayedTopic {

  private static final String SCRIPTED = "lift";
  /** The regular day after the demo's today. */
  private static final String MEETING_DAY = "2022-02-12";

  private ReplayedTopic() {}

  /** Registers a topic of that title and does everything before the task of that name; tells its number. */
  public static String before(String task, String title, ApplicationContext demo) {
    var officials = demo.getBean(DemoOfficials.class);
    var today = demo.getBean(DemoTime.class).now().toLocalDate();
    var dates = Map.of("meetingOn", MEETING_DAY, "meetingAt", MEETING_DAY + "T09:00", "heldAt", today + "T09:00",
        "publishedOn", today.toString());
    var acts = DemoScript.read().acts().stream().filter(act -> SCRIPTED.equals(act.topic())).toList();
    var intake = ((ObjectNode) acts.get(0).answers()).put("title", title);
    var topic = officials.register(acts.get(0).registrar(), intake);
    acts.stream().skip(1).takeWhile(act -> !act.task().equals(task)).forEach(act -> {
      var answers = (ObjectNode) act.answers();
      dates.keySet().stream().filter(answers::has).forEach(field -> answers.put(field, dates.get(field)));
      officials.complete(topic, act.task(), answers);
    });
    return topic;
  }
}
