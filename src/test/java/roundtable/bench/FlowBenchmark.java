package roundtable.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What a topic costs, {@code mvn -Pbench verify}: a measure, not a test. {@code -Dtopics} says how many topics each way is
 * timed with, {@code -Dstored} how many of each kind lie in the full database.
 */
class FlowBenchmark {

  private static final int TOPICS = Integer.getInteger("topics", 200);
  private static final int STORED = Integer.getInteger("stored", 100_000);

  private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

  @Test
  @DisplayName("一件议题走完七步要花多少，启动和打开待办要等多久")
  void whatATopicCostsAndWhatPeopleWaitFor() {
    var report = new Report();
    report.line("%d topics, %,d stored; JDK %s, %d processors, load %.1f before", TOPICS, STORED, Runtime.version().feature(),
        SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage());
    StartUp.measure(report);
    for (var kind : DatabaseKind.values()) {
      new WholeFlowCost(kind, TOPICS).measure(report);
    }
    new StoredCost(STORED).measure(report);
  }
}
