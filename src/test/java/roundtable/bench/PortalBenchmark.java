package roundtable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What residents wait for, {@code mvn -Pbench verify -Dtest=PortalBenchmark}: a measure, not a test. {@code -Dnotices} says how
 * many run, {@code -Drate} how many pages are asked for in a second, {@code -Dseconds} for how long. PostgreSQL; browser and
 * server share the machine.
 */
class PortalBenchmark {

  private static final int NOTICES = Integer.getInteger("notices", 10_000);
  private static final int RATE = Integer.getInteger("rate", 200);
  private static final int SECONDS = Integer.getInteger("seconds", 30);
  private static final int WARMING_UP = 10;
  private static final int TIMES = 15;
  private static final double NANOS = 1e6;
  private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Report report = new Report("portal.txt");

  @Test
  @DisplayName("居民打开公示、议题、统计要等多久，每页问数据库几次")
  void whatResidentsWaitFor() {
    try (var product = Product.start(DatabaseKind.POSTGRESQL.fresh())) {
      Fill.with(NOTICES, product);
      product.jdbc().sql("update notice set state = 'RUNNING', closes_at = published_at + interval '12 days'").update();
      product.jdbc().sql("vacuum analyze notice").update();
      report.line("%,d notices running, %,d topics; JDK %s, %d processors, load %.1f before", count(product, "notice"),
          count(product, "topic"), Runtime.version().feature(), SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage());
      pages(product);
      load(product, "/notices");
      load(product, "/notices/" + some(product, "select max(number) from notice"));
    }
  }

  private void pages(Product product) {
    report.title("Each page by itself");
    report.line("%-42s %10s %12s %12s", "", "statements", "median ms", "longest ms");
    for (var path : List.of("/", "/notices", "/notices?page=400", "/notices?list=ENDED", "/notices/" + some(product, "select max(number) from notice"),
        "/notices/" + some(product, "select max(number) from notice") + "/print", "/topics", "/topics?community=XH-NZ&page=20",
        "/topics?words=%E7%94%B5%E6%A2%AF", "/topics/" + some(product, "select max(topic) from notice"), "/results", "/statistics",
        "/api/public/notices", "/notices.rss")) {
      var statements = product.database().counting(() -> get(product, path)).statements();
      var millis = new ArrayList<Double>();
      for (var n = 0; n < TIMES; n++) {
        var begin = System.nanoTime();
        get(product, path);
        millis.add((System.nanoTime() - begin) / NANOS);
      }
      millis.sort(null);
      report.line("%-42s %10d %12.1f %12.1f", path, statements, millis.get(TIMES / 2), millis.get(TIMES - 1));
    }
  }

  private void load(Product product, String path) {
    var load = new PageLoad(address(product, path));
    load.ask(RATE, WARMING_UP);
    var before = SYSTEM.getSystemLoadAverage();
    var answers = load.ask(RATE, SECONDS);
    report.title("%s, %d a second for %d s", path, RATE, SECONDS);
    report.line("%,d asked for, %d failed, %.0f answered a second", answers.sent(), answers.failed(), answers.perSecond());
    report.line("median %.1f ms, 99 %% within %.1f ms, longest %.1f ms (from the planned moment on)", answers.median(),
        answers.nearlyAll(), answers.longest());
    report.line("load of the machine %.1f before, %.1f after", before, SYSTEM.getSystemLoadAverage());
  }

  private void get(Product product, String path) {
    try {
      var answer = http.send(HttpRequest.newBuilder(address(product, path)).build(), BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(path + " was answered with " + answer.statusCode());
      }
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static URI address(Product product, String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(product.port(), path));
  }

  private static String some(Product product, String sql) {
    return product.jdbc().sql(sql).query(String.class).single();
  }

  private static int count(Product product, String table) {
    return product.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
