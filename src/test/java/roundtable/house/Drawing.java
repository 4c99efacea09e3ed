package roundtable.house;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** What stands where on a diagram, by its BPMN DI. */
record Drawing(List<Figure> figures, List<Line> lines, List<Text> texts) {

  /** How large the modeler writes: a Chinese character, half of it for a Latin one, and at most 90 pixels a line. */
  private static final double CHARACTER = 11;
  private static final double LINE = 14;
  private static final double WIDEST = 90;

  /** An element with its bounding box and what is really drawn in it: a box, a circle or a diamond. */
  record Figure(FlowNode node, Rectangle2D box, Shape outline) {

    @Override
    public String toString() {
      return node.getId();
    }
  }

  /** A name that is written beside its element, or at the top of its sub-process. */
  record Text(FlowElement element, Rectangle2D box) {

    @Override
    public String toString() {
      return "“%s” of %s".formatted(element.getName(), element.getId());
    }
  }

  static Drawing of(Model model) {
    var shapes = model.elements(BpmnShape.class);
    var edges = model.elements(BpmnEdge.class);
    var labels = Stream.concat(
        shapes.stream().flatMap(shape -> text((FlowElement) shape.getBpmnElement(), shape).stream()),
        edges.stream().flatMap(edge -> text((FlowElement) edge.getBpmnElement(), edge.getBpmnLabel()).stream()));
    return new Drawing(shapes.stream().map(Drawing::figure).toList(),
        edges.stream().map(Drawing::line).toList(), labels.toList());
  }

  private static Figure figure(BpmnShape shape) {
    var node = (FlowNode) shape.getBpmnElement();
    var box = box(shape.getBounds());
    return new Figure(node, box, node instanceof Event
        ? new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight())
        : node instanceof Gateway ? diamond(box) : box);
  }

  private static Line line(BpmnEdge edge) {
    return new Line((SequenceFlow) edge.getBpmnElement(), edge.getWaypoints().stream()
        .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY())).toList());
  }

  private static Optional<Text> text(FlowElement element, BpmnShape shape) {
    if (!(element instanceof SubProcess)) {
      return text(element, shape.getBpmnLabel());
    }
    var box = shape.getBounds();
    return Optional.of(new Text(element, written(element.getName(), box.getX(), box.getY() + 5, box.getWidth())));
  }

  private static Optional<Text> text(FlowElement element, BpmnLabel label) {
    if (label == null || element.getName() == null) {
      return Optional.empty();
    }
    var box = label.getBounds();
    var width = Math.min(box.getWidth(), WIDEST);
    var left = box.getX() + (box.getWidth() - width) / 2;
    return Optional.of(new Text(element, written(element.getName(), left, box.getY(), width)));
  }

  /** A text is broken into lines and centred in the width that it is given. */
  private static Rectangle2D written(String text, double x, double y, double width) {
    var wide = text.codePoints().mapToDouble(c -> c < 0x2000 ? CHARACTER / 2 : CHARACTER).sum();
    var lines = Math.ceil(wide / Math.max(CHARACTER, Math.floor(width / CHARACTER) * CHARACTER));
    var used = Math.min(wide, width);
    return new Rectangle2D.Double(x + (width - used) / 2, y, used, lines * LINE);
  }

  private static Rectangle2D box(Bounds bounds) {
    return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  private static Shape diamond(Rectangle2D box) {
    var diamond = new Path2D.Double();
    diamond.moveTo(box.getCenterX(), box.getMinY());
    diamond.lineTo(box.getMaxX(), box.getCenterY());
    diamond.lineTo(box.getCenterX(), box.getMaxY());
    diamond.lineTo(box.getMinX(), box.getCenterY());
    diamond.closePath();
    return diamond;
  }
}
