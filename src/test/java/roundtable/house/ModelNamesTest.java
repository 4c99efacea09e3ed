package roundtable.house;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.rules.RuleTable;

/** Names and ids in {@code processes/} (style.md, sections 3, 4 and 10). */
class ModelNamesTest {

  private static final Map<String, String> PREFIXES = Map.ofEntries(
      entry("startEvent", "startEvent"), entry("endEvent", "endEvent"), entry("intermediateCatchEvent", "event"),
      entry("intermediateThrowEvent", "event"), entry("boundaryEvent", "event"), entry("userTask", "userTask"),
      entry("serviceTask", "serviceTask"), entry("businessRuleTask", "businessRuleTask"),
      entry("callActivity", "callActivity"), entry("subProcess", "subProcess"),
      entry("exclusiveGateway", "gateway"), entry("eventBasedGateway", "gateway"),
      entry("parallelGateway", "gateway"), entry("sequenceFlow", "flow"),
      entry("message", "message"), entry("error", "error"), entry("escalation", "escalation"));

  static Stream<Model> models() {
    return Model.all().stream();
  }

  static Stream<Path> tables() {
    return Model.files("processes", ".dmn").stream();
  }

  static Stream<Path> drawings() {
    return Stream.concat(tables(), models().map(Model::file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("流程、文件和图同名，办结后按规定年限留存")
  void processFileAndDiagramCarryTheSameName(Model model) {
    assertThat(model.process().getId()).isEqualTo(model.name());
    assertThat(model.process().isExecutable()).isTrue();
    assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    assertThat(model.process().getName()).isEqualTo(model.elements(BpmnDiagram.class).iterator().next().getName());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tables")
  @DisplayName("决策表与文件同名，中文名与规则目录一致")
  void decisionAndFileCarryTheSameName(Path file) {
    var table = RuleTable.of(Model.stem(file));
    assertThat(Model.table(table.id()).getModelElementsByType(Decision.class)).singleElement().satisfies(decision -> {
      assertThat(decision.getId()).isEqualTo(table.id());
      assertThat(decision.getName()).isEqualTo(table.label());
      assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    });
  }

  @Test
  @DisplayName("规则目录中的每张表都有文件")
  void everyRuleTableHasItsFile() {
    assertThat(tables().map(Model::stem))
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(RuleTable.values()).map(RuleTable::id).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("每个元素的编号都有类型前缀和英文名")
  void everyIdSaysWhatTheElementIs(Model model) {
    var elements = Stream.concat(model.elements(FlowElement.class).stream(), model.elements(RootElement.class).stream()
        .filter(root -> root != model.process() && !(root instanceof EventDefinition)));
    assertThat(elements.filter(element -> !saysWhatItIs(element)).map(BaseElement::getId)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("drawings")
  @DisplayName("没有建模工具自动生成的编号")
  void noIdIsLeftAtAGeneratorsDefault(Path file) {
    assertThat(Model.values(file, "//@id")).isNotEmpty().doesNotHaveDuplicates()
        .noneMatch(id -> id.matches(".*_(?=[a-z]*[0-9])[a-z0-9]{6,8}(_di)?|.*[0-9a-f]{8}-[0-9a-f]{4}-.*"));
  }

  @Test
  @DisplayName("连线编号在所有流程中不重复")
  void everyFlowIsNamedOnceInAllModels() {
    assertThat(models().flatMap(model -> model.elements(SequenceFlow.class).stream()).map(SequenceFlow::getId))
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("七步时限：七个步骤、三个层级各有一行")
  void timeLimitsHasARowForEveryStepAndLevel() {
    var wanted = Arrays.stream(SevenStep.values())
        .flatMap(step -> Arrays.stream(Level.values()).map(level -> step.name() + " " + level.name())).toList();
    assertThat(Tables.keys("time-limits", 2)).containsExactlyInAnyOrderElementsOf(wanted);
  }

  private static boolean saysWhatItIs(BaseElement element) {
    var prefix = PREFIXES.get(element.getElementType().getTypeName());
    return prefix != null && element.getId().matches(prefix + "_[a-z][A-Za-z]+");
  }
}
