package roundtable.bench;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;

/** What a district leader with thousands of open tasks waits for in the Tasklist, by the calls that the Tasklist makes. */
final class Waiting {

  private static final String LEADER = "qu.lingdao01";
  private static final String ENGINE = "/camunda/api/engine/engine/default";
  private static final int TIMES = 7;
  private static final double NANOS = 1e6;

  private final Product product;

  Waiting(Product product) {
    this.product = product;
  }

  void measure(Report report) {
    var session = new TasklistCalls(product.session(LEADER));
    report.title("What a district leader waits for in the Tasklist, with %s of %,d open tasks",
        session.count(filter("我的待办") + "/list"), open());
    for (var name : List.of("我的待办", "本单位待办")) {
      print(report, name + ": first page and count", session,
          List.of("POST " + filter(name) + "/list?firstResult=0&maxResults=15"));
      print(report, name + ": count alone", session, List.of("POST " + filter(name) + "/count"));
    }
    var task = task();
    print(report, "one task's page", session, List.of("GET " + task, "GET " + task + "/form",
        "GET " + task + "/deployed-form", "GET " + task + "/form-variables"));
    print(report, "its timeline", session, List.of("GET " + task.replace(ENGINE + "/task", "/api/tasks") + "/timeline"));
  }

  private String filter(String name) {
    return ENGINE + "/filter/" + product.bean(FilterService.class).createTaskFilterQuery().filterName(name).singleResult()
        .getId();
  }

  private String task() {
    return ENGINE + "/task/" + product.bean(TaskService.class).createTaskQuery()
        .taskDefinitionKey("userTask_confirmPlan").listPage(0, 1).get(0).getId();
  }

  private long open() {
    return product.bean(TaskService.class).createTaskQuery().count();
  }

  private static void print(Report report, String name, TasklistCalls session, List<String> calls) {
    try {
      time(report, name, session, calls);
    } catch (IllegalStateException refused) {
      report.line("%-40s not measured: %s", name, refused.getMessage());
    }
  }

  private static void time(Report report, String name, TasklistCalls session, List<String> calls) {
    var millis = new ArrayList<Double>();
    session.make(calls);
    for (var n = 0; n < TIMES; n++) {
      var begin = System.nanoTime();
      session.make(calls);
      millis.add((System.nanoTime() - begin) / NANOS);
    }
    millis.sort(null);
    report.line("%-40s %9.0f ms (median of %d, longest %.0f)", name, millis.get(TIMES / 2), TIMES, millis.get(TIMES - 1));
  }
}
