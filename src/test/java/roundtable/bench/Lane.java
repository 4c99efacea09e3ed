package roundtable.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import roundtable.SqlMeter;

/** One of several ways to do the same work that are measured by turns; a topic is timed or counted, never both. */
final class Lane {

  private static final int WARM_UP = 10;
  private static final int COUNTED = 5;
  private static final double NANOS = 1e6;

  private final String name;
  private final MeteredSource database;
  private final Consumer<Player.Around> topic;
  private final List<Double> millis = new ArrayList<>();
  private final ThreadMXBean processor = ManagementFactory.getThreadMXBean();
  private long cpuNanos;

  /**
   * A way to do the work.
   *
   * @param topic plays one topic
   */
  Lane(String name, MeteredSource database, Consumer<Player.Around> topic) {
    this.name = name;
    this.database = database;
    this.topic = topic;
  }

  void warmUp() {
    for (var n = 0; n < WARM_UP; n++) {
      topic.accept((act, work) -> work.run());
    }
  }

  /** Times one topic. */
  void turn() {
    var nanos = new long[1];
    topic.accept((act, work) -> {
      var begin = System.nanoTime();
      var cpu = processor.getCurrentThreadCpuTime();
      work.run();
      cpuNanos += processor.getCurrentThreadCpuTime() - cpu;
      nanos[0] += System.nanoTime() - begin;
    });
    millis.add(nanos[0] / NANOS);
  }

  /** What was timed, and some more topics counted. */
  Cost cost() {
    var sums = new long[3];
    for (var n = 0; n < COUNTED; n++) {
      topic.accept((act, work) -> add(sums, database.counting(work)));
    }
    return new Cost(median(), cpuNanos / NANOS / millis.size(), (double) sums[0] / COUNTED, (double) sums[1] / COUNTED,
        (double) sums[2] / COUNTED);
  }

  private double median() {
    return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
  }

  private static void add(long[] sums, SqlMeter.Cost cost) {
    sums[0] += cost.statements();
    sums[1] += cost.rows();
    sums[2] += cost.commits();
  }

  @Override
  public String toString() {
    return name;
  }
}
