package roundtable.house;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The way on which everything goes well: from the start through one step after the other to the end. */
final class MainPath {

  private MainPath() {}

  static List<Line> of(Model model) {
    var lines = Drawing.of(model).lines();
    var path = new ArrayList<Line>();
    FlowNode at = model.process().getChildElementsByType(StartEvent.class).iterator().next();
    while (!at.getOutgoing().isEmpty()) {
      var next = next(at);
      path.add(lines.stream().filter(line -> line.flow().equals(next)).findFirst().orElseThrow());
      at = next.getTarget();
    }
    return path;
  }

  /** At a question the answer that leads straight to a step. */
  private static SequenceFlow next(FlowNode at) {
    return at.getOutgoing().size() == 1 ? at.getOutgoing().iterator().next()
        : at.getOutgoing().stream().filter(flow -> flow.getTarget() instanceof SubProcess).findFirst().orElseThrow();
  }
}
