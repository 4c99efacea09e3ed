package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Autowired;
import roundtable.engine.EngineTopicOwners;
import roundtable.journal.EventKind;
import roundtable.journal.TopicEvent;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;

/** What the stories about lifts share: topics on their way up, and whose they are meanwhile. */
abstract class LiftStory extends Story {

  static final Map<String, Object> ACCEPTED = Answers.accepted();
  static final Map<String, Object> RETURNED = Map.of("decision", "RETURN", "reason", "业委会可以自行筹资，请先议");
  @Autowired EngineTopicOwners owners;
  @Autowired FormService forms;

  /** A topic that stands before its analysis. */
  TopicNumber beforeAnalysis(String title) {
    clock.set("2022-01-04T09:00:00+08:00");
    var topic = raise("tlsc.zhuangan", Answers.intake(title));
    complete(topic, "screenTopic", Answers.screening());
    complete(topic, "visitHouseholds", Answers.visits());
    complete(topic, "collectOpinions", Answers.opinions());
    return topic;
  }

  /** One of the community's own level, for which a round-table was called. */
  TopicNumber ofTheCommunity(String title) {
    var topic = beforeAnalysis(title);
    complete(topic, "analyseTopic", solvable());
    return topic;
  }

  /** One of the district, accepted there, for which a round-table was called. */
  TopicNumber ofTheDistrict(String title) {
    var topic = beforeAnalysis(title);
    analysed(topic, ofDistrictNeed());
    assertThat(topic(topic).level()).isEqualTo(Level.DISTRICT);
    return topic;
  }

  static Map<String, Object> solvable() {
    return with(Answers.analysis(), "communityCanSolve", "true");
  }

  static Map<String, Object> ofDistrictNeed() {
    return with(Answers.analysis(), "districtNeeded", "true");
  }

  /** Starts 提请上一级协调 as that person. */
  void lift(String person, TopicNumber topic, String reason) {
    as(person, () -> runtime.startProcessInstanceByKey("lift-request", Map.of("topicNumber", topic.value(), "liftReason", reason)));
  }

  /** Starts 巡查 as that person, with the wish to lift the topic. */
  void inspect(String person, TopicNumber topic, String reason) {
    as(person, () -> runtime.startProcessInstanceByKey("inspection",
        Map.of("topicNumber", topic.value(), "finding", "社区反映本级解决不了", "assignments", "", "liftReason", reason)));
  }

  /** It is somebody's, and only one lift of it is open. */
  void owned(TopicNumber topic) {
    assertThat(owners.ownerless()).doesNotContain(topic);
    assertThat(count("select count(*) from lift where topic = ? and state = 'OPEN'", topic.value())).isLessThanOrEqualTo(1);
    assertThat(journal.firstBrokenEntry(topic)).isEmpty();
  }

  /** What the timeline says of that kind, the latest first word to the last. */
  String told(TopicNumber topic, EventKind kind) {
    return journal.timeline(topic).stream().filter(event -> event.kind() == kind).map(TopicEvent::detail)
        .reduce((earlier, later) -> later).orElse("");
  }

  List<String> lifts(TopicNumber topic) {
    return jdbc.sql("select cause || ' ' || from_level || '>' || to_level || ' ' || state from lift where topic = ? order by id")
        .param(topic.value()).query(String.class).list();
  }

  int running(TopicNumber topic, String process) {
    return (int) runtime.createProcessInstanceQuery().processInstanceBusinessKey(topic.value()).processDefinitionKey(process).count();
  }

  /** The form as the Tasklist shows it. */
  String shown(Task task) {
    return read(() -> forms.getDeployedTaskForm(task.getId()).readAllBytes());
  }

  /** The form with which a process begins, as that person sees it. */
  String startForm(String person, String process) {
    var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
    return as(person, () -> read(() -> forms.getDeployedStartForm(definition).readAllBytes()));
  }

  private static String read(Reading reading) {
    try {
      return new String(reading.bytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private interface Reading {
    byte[] bytes() throws IOException;
  }
}
