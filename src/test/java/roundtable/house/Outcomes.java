package roundtable.house;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What the listeners before a gateway can have left for it, found by walking back along the flows. */
final class Outcomes {

  private final Set<FlowNode> seen = new HashSet<>();

  private Outcomes() {}

  static Set<String> before(FlowNode gateway) {
    return new Outcomes().left(gateway);
  }

  static List<ModelCall> listeners(FlowNode node) {
    if (node.getExtensionElements() == null) {
      return List.of();
    }
    return node.getExtensionElements().getElements().stream().flatMap(element -> element instanceof
            CamundaTaskListener task ? Stream.of(task.getCamundaExpression())
            : element instanceof CamundaExecutionListener execution ? Stream.of(execution.getCamundaExpression())
            : Stream.empty())
        .flatMap(expression -> ModelCall.of(expression).stream()).toList();
  }

  private Set<String> left(FlowNode node) {
    var own = listeners(node).stream().map(Glue::of).filter(Glue::decides).map(Glue::outcomes)
        .flatMap(Collection::stream).collect(Collectors.toSet());
    return own.isEmpty() ? leftBefore(node) : own;
  }

  private Set<String> leftBefore(FlowNode node) {
    return before(node, seen.add(node)).flatMap(source -> left(source).stream()).collect(Collectors.toSet());
  }

  private static Stream<FlowNode> before(FlowNode node, boolean first) {
    if (!first) {
      return Stream.empty();
    }
    if (node instanceof BoundaryEvent event) {
      return Stream.of(event.getAttachedTo());
    }
    if (node instanceof CallActivity call) {
      return Model.of(call.getCalledElement()).elements(EndEvent.class).stream().map(FlowNode.class::cast);
    }
    if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess step) {
      return step.getIncoming().stream().map(flow -> flow.getSource());
    }
    return node instanceof SubProcess step
        ? step.getChildElementsByType(EndEvent.class).stream().map(FlowNode.class::cast)
        : node.getIncoming().stream().map(flow -> flow.getSource());
  }
}
