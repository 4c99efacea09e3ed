package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.house.Line.inner;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.house.Drawing.Figure;
import roundtable.house.Drawing.Text;

/** What is written on a diagram: enough to follow it, and nothing over anything else. */
class DiagramTextsTest {

  static Stream<Model> models() {
    return Model.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("每个事件和每个分支判断都有名称，分支连线都有标注，汇合处没有")
  void everyEventEveryQuestionAndEveryAnswerHasAName(Model model) {
    var questions = model.elements(ExclusiveGateway.class).stream().filter(g -> g.getOutgoing().size() > 1).toList();
    var named = Stream.of(model.elements(Event.class).stream(), questions.stream(),
        questions.stream().flatMap(question -> question.getOutgoing().stream())).flatMap(each -> each).toList();
    assertThat(named).extracting(DiagramTextsTest::isNamed).as("named: %s", ids(named)).containsOnly(true);
    assertThat(questions).allMatch(question -> question.getName().endsWith("？"));
    assertThat(model.elements(Gateway.class).stream().filter(g -> !questions.contains(g) && g.getName() != null))
        .extracting(Gateway::getId).isEmpty();
    assertThat(Drawing.of(model).texts()).extracting(text -> text.element().getId()).containsAll(ids(named));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("文字不压在图形、连线和别的文字上")
  void noTextLiesOverAnything(Model model) {
    var drawing = Drawing.of(model);
    assertThat(Drawing.pairs(drawing.texts()).filter(two -> two.get(0).box().intersects(two.get(1).box()))).isEmpty();
    assertThat(drawing.texts().stream().flatMap(text -> drawing.figures().stream()
        .filter(figure -> lies(text, figure)).map(figure -> text + " over " + figure))).isEmpty();
    assertThat(drawing.texts().stream().flatMap(text -> drawing.lines().stream()
        .filter(line -> line.runsThrough(text.box())).map(line -> text + " over " + line))).isEmpty();
  }

  /** A text may stand in a sub-process, but not across its border. */
  private static boolean lies(Text text, Figure figure) {
    return figure.outline().intersects(inner(text.box()))
        && !(figure.node() instanceof SubProcess && figure.box().contains(text.box()));
  }

  private static boolean isNamed(FlowElement element) {
    return element.getName() != null && !element.getName().isBlank();
  }

  private static List<String> ids(List<? extends FlowElement> elements) {
    return elements.stream().map(FlowElement::getId).toList();
  }
}
