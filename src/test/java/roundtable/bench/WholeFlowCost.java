package roundtable.bench;

import java.util.List;
import roundtable.story.WholeFlow;
import roundtable.story.WholeFlow.Act;

/** The whole flow by turns: the product, the same models with the engine's defaults, and the floor. */
final class WholeFlowCost {

  private static final double GOAL_STATEMENTS = 30;
  private static final double GOAL_ROWS = 16;
  private static final double GOAL_COMMITS = 1.5;

  private final DatabaseKind kind;
  private final int topics;

  WholeFlowCost(DatabaseKind kind, int topics) {
    this.kind = kind;
    this.topics = topics;
  }

  void measure(Report report) {
    try (var product = Product.start(kind.fresh()); var untuned = Product.withEngineDefaults(kind.fresh())) {
      var floor = new Floor(product.database(), Recording.of(product));
      var lanes = List.of(played("product", product), played("engine defaults", untuned),
          new Lane("plain-JDBC floor", product.database(), floor::play));
      lanes.forEach(Lane::warmUp);
      for (var n = 0; n < topics; n++) {
        lanes.forEach(Lane::turn);
      }
      print(report, lanes.stream().map(Lane::cost).toList(), lanes);
    }
  }

  /** Topics that a product takes through the whole flow. */
  static Lane played(String name, Product product) {
    var player = new Player(product);
    return new Lane(name, product.database(), around -> player.play(WholeFlow.acts(), around));
  }

  private void print(Report report, List<Cost> costs, List<Lane> lanes) {
    report.title("%s: %d topics through the whole flow, %d user tasks each", kind, topics, tasks());
    report.heads("topic");
    for (var i = 0; i < lanes.size(); i++) {
      report.costs(lanes.get(i).toString(), costs.get(i));
    }
    report.ratio("product / floor", costs.get(0).dividedBy(costs.get(2)));
    report.ratio("product / engine defaults", costs.get(0).dividedBy(costs.get(1)));
    report.costs("product, per completed user task", costs.get(0).perTask(tasks()));
    report.line("%-34s %9s %9s %9s %11.1f %9.1f %9.2f", "goal, per completed user task", "", "", "", GOAL_STATEMENTS, GOAL_ROWS,
        GOAL_COMMITS);
  }

  static long tasks() {
    return WholeFlow.acts().stream().filter(act -> !act.isOfTheClock()).map(Act::task).count();
  }
}
