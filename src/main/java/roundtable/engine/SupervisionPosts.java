package roundtable.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;

/** Who is urged, and who signs orders: never a post about its own delay (R17, R94). */
@Component
class SupervisionPosts {

  /** Where a step's own work lies; while it waits for a round-table or for the level above, where that lies. */
  private static final List<List<String>> WORK =
      List.of(List.of("seven-step-flow", "publicity-window"), List.of("ten-step-method", "round-table-consent"),
          List.of("escalation"));
  private static final String BETWEEN = ",";
  private static final int MOST = 4;
  private final TaskService tasks;
  private final TaskPosts posts;
  private final DutyRoster roster;

  SupervisionPosts(TaskService tasks, TaskPosts posts, DutyRoster roster) {
    this.tasks = tasks;
    this.posts = posts;
    this.roster = roster;
  }

  /** The posts on whose tables the topic lies now, with commas between them; the community's secretary when on none. */
  String owners(TopicNumber topic) {
    return WORK.stream().map(processes -> owners(topic, processes)).filter(owners -> !owners.isEmpty()).findFirst()
        .orElseGet(() -> posts.owner(topic, Role.COMMUNITY_SECRETARY));
  }

  private String owners(TopicNumber topic, List<String> processes) {
    return tasks.createTaskQuery().processInstanceBusinessKey(topic.value())
        .processDefinitionKeyIn(processes.toArray(String[]::new)).list().stream()
        .flatMap(task -> tasks.getIdentityLinksForTask(task.getId()).stream()).map(IdentityLink::getGroupId)
        .filter(Objects::nonNull).distinct().sorted().limit(MOST).collect(Collectors.joining(BETWEEN));
  }

  /** Their titles, for people to read. */
  String titles(String owners) {
    return Arrays.stream(owners.split(BETWEEN)).map(roster::titleOf).collect(Collectors.joining("、"));
  }

  String secretariat(TopicNumber topic) {
    return posts.owner(topic, Role.SECRETARIAT);
  }

  /** The street's clerk, for a topic of the district the secretariat; one level up when the delay is their own. */
  String supervisor(TopicNumber topic, Level level) {
    if (level == Level.DISTRICT) {
      return posts.owner(topic, Role.SECRETARIAT);
    }
    var clerk = posts.owner(topic, Role.STREET_CLERK);
    return Arrays.asList(owners(topic).split(BETWEEN)).contains(clerk) ? posts.owner(topic, Role.STREET_SECRETARY) : clerk;
  }
}
