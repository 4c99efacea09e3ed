package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What the people of the sample district did before a newcomer arrives: {@code demo/acts.json}, in the order of time. */
record DemoScript(List<Act> acts) {

  /**
   * One thing that somebody did.
   *
   * @param at when; the clock is set forward to it
   * @param topic the script's own short name of a topic
   * @param registrar who registers the topic, or fills in the start form; null for a task
   * @param process whose start form is filled in; null for that of a topic
   * @param task the task that is completed, by whoever it belongs to; null for a registration or for time that passes
   * @param answers what was filled in
   */
  record Act(String at, String topic, String registrar, String process, String task, JsonNode answers) {

    OffsetDateTime time() {
      return OffsetDateTime.parse(at);
    }
  }

  static DemoScript read() {
    try (var script = new ClassPathResource("demo/acts.json").getInputStream()) {
      return new ObjectMapper().readValue(script, DemoScript.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
