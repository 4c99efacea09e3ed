package roundtable.house;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.house.Line.inner;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.house.Drawing.Figure;
import roundtable.kernel.MethodStep;
import roundtable.kernel.SevenStep;

/** A diagram that an official can follow with a finger: pure geometry. */
class DiagramTest {

  static Stream<Model> models() {
    return Model.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("模型的每个元素都画在图上，而且只画一次")
  void everyElementIsDrawnOnce(Model model) {
    var drawn = Stream.concat(model.elements(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
        model.elements(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement)).map(element -> element.getId());
    assertThat(drawn).containsExactlyInAnyOrderElementsOf(
        model.elements(FlowElement.class).stream().map(FlowElement::getId).toList());
  }

  @Test
  @DisplayName("七个步骤按文件原文命名，从左到右排成一条直线")
  void theSevenStepsStandInOneStraightLine() {
    var model = Model.of("seven-step-flow");
    var steps = Drawing.of(model).figures().stream().filter(f -> f.node() instanceof SubProcess step && !step.triggeredByEvent())
        .sorted(Comparator.comparing(f -> f.box().getX())).toList();
    assertThat(steps).extracting(step -> step.node().getName())
        .containsExactlyElementsOf(Arrays.stream(SevenStep.values()).map(SevenStep::label).toList());
    assertThat(steps).extracting(step -> step.node().getId())
        .containsExactlyElementsOf(Arrays.stream(SevenStep.values()).map(SevenStep::subProcess).toList());
    assertThat(steps.stream().map(step -> step.box().getY()).distinct()).as("upper edges").hasSize(1);
  }

  @Test
  @DisplayName("十个步骤按文件原文命名，从左到右排成一条直线，分属会前、会中、会后")
  void theTenStepsStandInOneStraightLineInTheirThreeStages() {
    var model = Model.of("ten-step-method");
    var steps = Drawing.of(model).figures().stream().filter(f -> MethodStep.find(f.node().getId()).isPresent())
        .sorted(Comparator.comparing(f -> f.box().getX())).toList();
    assertThat(steps).extracting(step -> step.node().getName())
        .containsExactlyElementsOf(Arrays.stream(MethodStep.values()).map(MethodStep::label).toList());
    assertThat(steps).extracting(step -> ((SubProcess) step.node().getParentElement()).getName())
        .containsExactlyElementsOf(Arrays.stream(MethodStep.values()).map(step -> step.stage().label()).toList());
    assertThat(steps.stream().map(step -> step.box().getY()).distinct()).as("upper edges").hasSize(1);
  }

  @Test
  @DisplayName("主线从议题提出到议题办结是一条不拐弯的横线")
  void theMainPathIsOneHorizontalLine() {
    var points = MainPath.of(Model.of("seven-step-flow")).stream().flatMap(line -> line.points().stream()).toList();
    assertThat(points).hasSizeGreaterThan(2 * SevenStep.values().length);
    assertThat(points.stream().map(point -> point.getY()).distinct()).hasSize(1);
    assertThat(points).extracting(point -> point.getX()).isSorted();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("图形互不重叠，步骤里的图形都画在步骤框内")
  void noTwoFiguresOverlap(Model model) {
    var figures = Drawing.of(model).figures();
    assertThat(Drawing.pairs(figures).filter(two -> inner(two.get(0).box()).intersects(two.get(1).box()))
        .filter(two -> !belongs(two.get(0), two.get(1)) && !belongs(two.get(1), two.get(0)))).isEmpty();
    assertThat(Drawing.pairs(figures).flatMap(two -> Stream.of(two, List.of(two.get(1), two.get(0))))
        .filter(two -> isWithin(two.get(0).node(), two.get(1).node()))
        .filter(two -> !two.get(1).box().contains(two.get(0).box()))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("连线横平竖直，从图形边上出发、到图形边上为止")
  void everyLineIsOrthogonalAndDocked(Model model) {
    var drawing = Drawing.of(model);
    assertThat(drawing.lines()).isNotEmpty().filteredOn(line -> !line.isOrthogonal()).isEmpty();
    assertThat(drawing.lines()).filteredOn(line -> !line.isDocked(drawing.figures())).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("连线互不交叉")
  void noTwoLinesCross(Model model) {
    var drawing = Drawing.of(model);
    assertThat(Drawing.pairs(drawing.lines()).filter(two -> two.get(0).crosses(two.get(1), drawing.figures()))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  @DisplayName("连线不穿过别的图形")
  void noLineRunsThroughAFigure(Model model) {
    var drawing = Drawing.of(model);
    assertThat(drawing.lines().stream().flatMap(line -> drawing.figures().stream()
        .filter(figure -> !isWithin(line.flow(), figure.node()) && line.runsThrough(figure.box()))
        .map(figure -> line + " through " + figure))).isEmpty();
  }

  private static boolean belongs(Figure one, Figure other) {
    return isWithin(one.node(), other.node())
        || (one.node() instanceof BoundaryEvent event && event.getAttachedTo().equals(other.node()));
  }

  private static boolean isWithin(ModelElementInstance inner, ModelElementInstance outer) {
    return inner.getParentElement() != null
        && (inner.getParentElement().equals(outer) || isWithin(inner.getParentElement(), outer));
  }
}
