package roundtable.bench;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a topic costs, {@code mvn -Pbench verify}: a measure, not a test. {@code -Dtopics} says how many topics each way is
 * timed with, {@code -Dstored} how many of each kind lie in the full database.
 */
class FlowBenchmark {

  private static final int TOPICS = Integer.getInteger("topics", 200);
  private static final int STORED = Integer.getInteger("stored", 100_000);

  @Test
  @DisplayName("一件议题走完七步要花多少，启动和打开待办要等多久")
  void whatATopicCostsAndWhatPeopleWaitFor() {
    var report = new Report();
    StartUp.measure(report);
    for (var kind : Databases.values()) {
      new WholeFlowCost(kind, TOPICS).measure(report);
    }
    new StoredCost(STORED).measure(report);
  }
}
