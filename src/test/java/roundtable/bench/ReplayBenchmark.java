package roundtable.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.policy.DraftDesk;
import roundtable.policy.DraftPublicationDesk;
import roundtable.policy.PolicyDesk;
import roundtable.policy.ReplayDesk;
import roundtable.policy.ReplayReport;
import roundtable.policy.ReplayState;
import roundtable.policy.RunningCaseDesk;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent.Row;

/**
 * What policy staff wait for, {@code mvn -Pbench verify -Dtest=ReplayBenchmark}: a measure, not a test. {@code -Dstored} says how
 * many open topics there are, and how many closed ones; each was decided once by the table that is replayed. PostgreSQL.
 */
class ReplayBenchmark {

  private static final int STORED = Integer.getInteger("stored", 5_000);
  private static final int TIMES = 5;
  private static final double NANOS = 1e9;
  private static final String WRITER = "zhengce01";
  private static final String PUBLISHER = "zhengce02";
  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private final Report report = new Report("policy.txt");

  @Test
  @DisplayName("一万次判断的回放，几千个在办步骤移用新版时限，各要等多久")
  void whatPolicyStaffWaitFor() {
    try (var product = Product.start(DatabaseKind.POSTGRESQL.fresh())) {
      Fill.with(STORED, product);
      product.settle();
      replay(product);
      moveRunning(product);
    }
  }

  private void replay(Product product) {
    var draft = edited(product, RuleTable.TOPIC_SCREENING, "reason", "\"另行答复\"");
    var seconds = new ArrayList<Double>();
    ReplayReport last = null;
    for (var n = 0; n < TIMES; n++) {
      var begin = System.nanoTime();
      last = replayed(product.bean(ReplayDesk.class), draft);
      seconds.add((System.nanoTime() - begin) / NANOS);
    }
    seconds.sort(null);
    report.title("Replay of 议题筛选 over all topics");
    report.line("%,d decisions asked, %,d would have gone another way", last.asked(), last.changed());
    report.line("median %.1f s, longest %.1f s of %d", seconds.get(TIMES / 2), seconds.get(TIMES - 1), TIMES);
  }

  private static ReplayReport replayed(ReplayDesk desk, long draft) {
    var id = desk.begin(draft, FIRST, LAST, WRITER);
    while (desk.report(id, WRITER).state() == ReplayState.RUNNING) {
      try {
        Thread.sleep(20);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
    return desk.report(id, WRITER);
  }

  private void moveRunning(Product product) {
    var draft = edited(product, RuleTable.TIME_LIMITS, "refer", "400");
    var releases = product.bean(DraftPublicationDesk.class);
    var read = product.bean(DraftDesk.class).draft(draft, WRITER).revision();
    releases.publish(draft, releases.handOn(draft, read, "测量", "无", product.today(), true, WRITER).revision(), PUBLISHER);
    var desk = product.bean(RunningCaseDesk.class);
    report.title("Running steps under new 七步时限");
    var seen = timed("preview", () -> desk.preview(RuleTable.TIME_LIMITS, WRITER));
    var moved = timed("move", () -> desk.move(RuleTable.TIME_LIMITS, seen.version(), "测量", "无", true, WRITER));
    report.line("%,d steps seen, the first %,d moved with their tasks and timers", seen.cases().size(), moved.cases().size());
  }

  private <T> T timed(String what, Supplier<T> work) {
    var begin = System.nanoTime();
    var result = work.get();
    report.line("%-10s %6.1f s", what, (System.nanoTime() - begin) / NANOS);
    return result;
  }

  /** A draft in which every row answers the same in one column. */
  private static long edited(Product product, RuleTable table, String output, String feel) {
    var desk = product.bean(DraftDesk.class);
    var rows = product.bean(PolicyDesk.class).sheet(table, WRITER).rows();
    var draft = desk.open(table, 1, WRITER);
    List<Row> edited = rows.stream().map(row -> new Row(row.rule(), row.inputs(), with(row.outputs(), output, feel), row.annotation())).toList();
    desk.save(draft.id(), draft.revision(), edited, WRITER);
    return draft.id();
  }

  private static Map<String, String> with(Map<String, String> outputs, String output, String feel) {
    var changed = new LinkedHashMap<>(outputs);
    changed.put(output, feel);
    return changed;
  }
}
