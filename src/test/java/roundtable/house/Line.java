package roundtable.house;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import roundtable.house.Drawing.Figure;

/** A sequence flow as it is drawn. */
record Line(SequenceFlow flow, List<Point2D> points) {

  private static final double NEAR = 0.5;

  List<Line2D> segments() {
    return IntStream.range(1, points.size())
        .<Line2D>mapToObj(i -> new Line2D.Double(points.get(i - 1), points.get(i))).toList();
  }

  boolean ends(Figure figure) {
    return figure.node().equals(flow.getSource()) || figure.node().equals(flow.getTarget());
  }

  boolean runsThrough(Rectangle2D box) {
    return segments().stream().anyMatch(inner(box)::intersectsLine);
  }

  boolean isOrthogonal() {
    return segments().stream().allMatch(s -> s.getX1() == s.getX2() || s.getY1() == s.getY2());
  }

  /** It begins on the border of its source and ends on the border of its target. */
  boolean isDocked(List<Figure> figures) {
    return isOnBorder(points.get(0), boxOf(flow.getSource().getId(), figures))
        && isOnBorder(points.get(points.size() - 1), boxOf(flow.getTarget().getId(), figures));
  }

  /** Two lines may meet in a point where both leave or enter the same element, nowhere else. */
  boolean crosses(Line other, List<Figure> figures) {
    var shared = figures.stream().filter(figure -> ends(figure) && other.ends(figure)).map(Figure::box).toList();
    return segments().stream().anyMatch(mine -> other.segments().stream().anyMatch(theirs ->
        mine.intersectsLine(theirs) && shared.stream().noneMatch(box -> onlyMeetAt(box, mine, theirs))));
  }

  private static boolean onlyMeetAt(Rectangle2D box, Line2D mine, Line2D theirs) {
    return Stream.of(mine.getP1(), mine.getP2())
        .filter(point -> isOnBorder(point, box) && (point.equals(theirs.getP1()) || point.equals(theirs.getP2())))
        .anyMatch(point -> theirs.ptSegDist(otherEnd(mine, point)) > NEAR
            && mine.ptSegDist(otherEnd(theirs, point)) > NEAR);
  }

  private static Point2D otherEnd(Line2D segment, Point2D end) {
    return segment.getP1().equals(end) ? segment.getP2() : segment.getP1();
  }

  private static boolean isOnBorder(Point2D point, Rectangle2D box) {
    return box.intersects(point.getX() - NEAR, point.getY() - NEAR, 2 * NEAR, 2 * NEAR)
        && !inner(box).contains(point);
  }

  private static Rectangle2D boxOf(String id, List<Figure> figures) {
    return figures.stream().filter(figure -> figure.node().getId().equals(id)).findFirst().orElseThrow().box();
  }

  /** Without its border: what touches does not overlap. */
  static Rectangle2D inner(Rectangle2D box) {
    return new Rectangle2D.Double(box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2);
  }

  @Override
  public String toString() {
    return flow.getId();
  }
}
