package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Comes after all stories: no line in a diagram that nobody has ever walked. */
@Order(Integer.MAX_VALUE)
class StoryCoverageTest {

  @Test
  @DisplayName("流程图上的每一条连线都至少有一个故事走过")
  void everySequenceFlowOfEveryModelIsPassedByAStory() throws IOException {
    var passed = PassedFlows.all();
    assumeFalse(passed.isEmpty(), "no story ran in this JVM");
    try (var files = Files.list(Path.of("processes"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".bpmn")).sorted())
          .isNotEmpty()
          .flatMap(StoryCoverageTest::flows)
          .filteredOn(flow -> !passed.contains(flow.getId()))
          .extracting(StoryCoverageTest::described)
          .as("flows that no story passed").isEmpty();
    }
  }

  private static List<SequenceFlow> flows(Path file) {
    return List.copyOf(Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(SequenceFlow.class));
  }

  private static String described(SequenceFlow flow) {
    return "%s: %s —%s→ %s".formatted(flow.getId(), flow.getSource().getName(),
        flow.getName() == null ? "" : flow.getName(), flow.getTarget().getName());
  }
}
