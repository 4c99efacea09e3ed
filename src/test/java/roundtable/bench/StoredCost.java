package roundtable.bench;

import java.util.List;

/** What a topic costs beside many others: a nearly empty and a full database by turns. PostgreSQL. */
final class StoredCost {

  private static final int FEW = 1_000;
  private static final int ROUNDS = 5;
  private static final int TOPICS = 10;

  private final int many;

  StoredCost(int many) {
    this.many = many;
  }

  void measure(Report report) {
    try (var small = Product.start(DatabaseKind.POSTGRESQL.fresh()); var large = Product.start(DatabaseKind.POSTGRESQL.fresh())) {
      Fill.with(FEW, small);
      var begin = System.nanoTime();
      Fill.with(many, large);
      report.title("PostgreSQL: one topic beside %,d and %,d topics of each kind, open and closed", FEW, many);
      report.line("filled in %d s, %s", (System.nanoTime() - begin) / 1_000_000_000, size(large));
      byTurns(report, List.of(lane(FEW, small), lane(many, large)), List.of(small, large));
      new Waiting(large).measure(report);
    }
  }

  private static Lane lane(int stored, Product product) {
    return WholeFlowCost.played("%,d of each stored".formatted(stored), product);
  }

  private static void byTurns(Report report, List<Lane> lanes, List<Product> products) {
    lanes.forEach(Lane::warmUp);
    for (var round = 0; round < ROUNDS; round++) {
      for (var each = 0; each < lanes.size(); each++) {
        products.get(each).settle();
        lanes.get(each).round(TOPICS);
      }
    }
    var costs = lanes.stream().map(Lane::cost).toList();
    report.heads("topic");
    lanes.forEach(lane -> report.costs(lane.toString(), costs.get(lanes.indexOf(lane))));
    report.ratio("large / small", costs.get(1).dividedBy(costs.get(0)));
    lanes.forEach(lane -> report.line("%-34s median %.1f ms/topic", lane, lane.median()));
  }

  private static String size(Product product) {
    return product.jdbc().sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single();
  }
}
