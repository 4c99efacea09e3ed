package roundtable.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The ways through a model from one place of which something is kept to the next: over gateways, services and events. */
class ModelPaths {

  private static final int MOST = 64;
  private final BpmnModelInstance model;

  ModelPaths(BpmnModelInstance model) {
    this.model = model;
  }

  /** One arrow, what is passed with it, and where it leads. */
  private record Arrow(List<String> passed, FlowNode to) {}

  /** Every way between the two on which no other task lies: ids of its arrows and of what they pass, both ends left out. */
  List<Set<String>> between(String from, String to) {
    var found = new ArrayList<Set<String>>();
    FlowNode node = model.getModelElementById(from);
    if (node != null) {
      search(node, to, Set.of(), List.of(), found);
    }
    return found;
  }

  /** Where a run goes on without anybody having finished something: what happens beside a task, or beside the whole. */
  List<String> sideEntrances() {
    return Stream.concat(model.getModelElementsByType(BoundaryEvent.class).stream().map(BoundaryEvent::getId),
        model.getModelElementsByType(SubProcess.class).stream().filter(SubProcess::triggeredByEvent)
            .flatMap(each -> each.getChildElementsByType(StartEvent.class).stream()).map(StartEvent::getId)).toList();
  }

  /** Whether somebody or something has to happen on it. */
  boolean waits(Set<String> way) {
    return way.stream().map(id -> (Object) model.getModelElementById(id))
        .anyMatch(each -> each instanceof IntermediateCatchEvent || each instanceof EventBasedGateway);
  }

  /** The call activities that call this model. */
  Set<String> callsOf(String called) {
    return model.getModelElementsByType(CallActivity.class).stream().filter(each -> called.equals(each.getCalledElement()))
        .map(CallActivity::getId).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void search(FlowNode node, String to, Set<String> seen, List<String> way, List<Set<String>> found) {
    for (var arrow : arrows(node)) {
      var further = Stream.concat(way.stream(), arrow.passed().stream()).toList();
      var id = arrow.to().getId();
      if (found.size() < MOST && id.equals(to)) {
        found.add(new LinkedHashSet<>(further));
      } else if (found.size() < MOST && isSilent(arrow.to()) && !seen.contains(id)) {
        search(arrow.to(), to, with(seen, id), with(further, id), found);
      }
    }
  }

  private List<Arrow> arrows(FlowNode node) {
    if (node instanceof EndEvent end && node.getParentElement() instanceof SubProcess whole) {
      return isError(end) ? model.getModelElementsByType(BoundaryEvent.class).stream()
          .filter(each -> each.getAttachedTo().equals(whole) && !each.getChildElementsByType(ErrorEventDefinition.class).isEmpty())
          .map(each -> new Arrow(List.of(), (FlowNode) each)).toList() : outgoing(whole);
    }
    return outgoing(node);
  }

  private static List<Arrow> outgoing(FlowNode node) {
    return node.getOutgoing().stream().map(ModelPaths::arrow).toList();
  }

  private static Arrow arrow(SequenceFlow flow) {
    return flow.getTarget() instanceof SubProcess whole
        ? new Arrow(List.of(flow.getId(), whole.getId()), whole.getChildElementsByType(StartEvent.class).iterator().next())
        : new Arrow(List.of(flow.getId()), flow.getTarget());
  }

  private static boolean isError(EndEvent end) {
    return !end.getChildElementsByType(ErrorEventDefinition.class).isEmpty();
  }

  private static boolean isSilent(FlowNode node) {
    return !(node instanceof UserTask || node instanceof CallActivity);
  }

  private static Set<String> with(Set<String> some, String one) {
    var all = new LinkedHashSet<>(some);
    all.add(one);
    return all;
  }

  private static List<String> with(List<String> some, String one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  /** What all of them have in common. */
  static Set<String> common(Collection<Set<String>> ways) {
    return ways.stream().reduce((one, other) -> {
      var both = new LinkedHashSet<>(one);
      both.retainAll(other);
      return both;
    }).orElse(Set.of());
  }
}
