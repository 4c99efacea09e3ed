package roundtable.bench;

import java.util.List;

/** What a topic costs beside many others: a nearly empty and a full database by turns. PostgreSQL. */
final class StoredCost {

  private static final int FEW = 1_000;
  private static final int TOPICS = 50;
  private static final int UNTIL_CHECKPOINT = 10;

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
    for (var n = 0; n < TOPICS; n++) {
      if (n % UNTIL_CHECKPOINT == 0) {
        products.forEach(Product::settle);
      }
      lanes.forEach(Lane::turn);
    }
    var costs = lanes.stream().map(Lane::cost).toList();
    report.heads("topic");
    lanes.forEach(lane -> report.costs(lane.toString(), costs.get(lanes.indexOf(lane))));
    report.ratio("large / small", costs.get(1).dividedBy(costs.get(0)));
  }

  private static String size(Product product) {
    return product.jdbc().sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single();
  }
}
