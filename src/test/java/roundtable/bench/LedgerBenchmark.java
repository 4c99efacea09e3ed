package roundtable.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.ledger.LedgerCheck;
import roundtable.ledger.LedgerDesk;
import roundtable.ledger.LedgerSearch;
import roundtable.ledger.LedgerSort;
import roundtable.ledger.LedgerStatisticsDesk;
import roundtable.ledger.StatisticsKind;
import roundtable.overview.OverviewDesk;
import roundtable.overview.OverviewKind;
import roundtable.overview.StepReportDesk;
import roundtable.story.WholeFlow;
import roundtable.topic.TopicState;

/**
 * What readers of the ledger wait for with few and with many finished topics, {@code mvn -Pbench verify -Dtest=LedgerBenchmark}:
 * a measure, not a test. {@code -Dfew} and {@code -Dmany} say how many. PostgreSQL; the finished ones are copies of a really
 * played one's lines.
 */
class LedgerBenchmark {

  private static final int FEW = Integer.getInteger("few", 2_000);
  private static final int MANY = Integer.getInteger("many", 200_000);
  private static final int TIMES = 15;
  private static final double NANOS = 1e6;
  private static final String SECRETARIAT = "lsh.zhuanzhi01";
  private final Report report = new Report("ledger.txt");

  @Test
  @DisplayName("台账读一页、筛选、查找、统计、倒查、导出，各要多久，问数据库几次；办结的议题少和多各一遍")
  void whatReadersOfTheLedgerWaitFor() throws SQLException {
    for (var stored : List.of(FEW, MANY)) {
      try (var product = Product.start(DatabaseKind.POSTGRESQL.fresh())) {
        fill(product, stored);
        product.settle();
        measure(product, stored);
      }
    }
  }

  private void measure(Product product, int stored) {
    var ledger = product.bean(LedgerDesk.class);
    var statistics = product.bean(LedgerStatisticsDesk.class);
    report.title("%,d finished topics, %,d lines of days before, %,d pairs of letters", stored, count(product, "ledger_past"), count(product, "ledger_pair"));
    report.line("%-40s %10s %12s %12s", "", "statements", "median ms", "longest ms");
    ask(product, "first page", () -> ledger.page(search(null, null, null, false, null, ""), null, 50, SECRETARIAT));
    ask(product, "page in the middle", () -> ledger.page(search(null, null, null, false, null, ""), "2020-01-15~YT-2000-00001", 50, SECRETARIAT));
    ask(product, "a street's own page", () -> ledger.page(search(null, null, null, false, null, ""), null, 50, "nz.lianluo"));
    ask(product, "in hand", () -> ledger.page(search(null, TopicState.IN_PROGRESS, null, false, null, ""), null, 50, SECRETARIAT));
    ask(product, "overdue", () -> ledger.page(search(null, null, null, true, LedgerSort.DUE, ""), null, 50, SECRETARIAT));
    ask(product, "word that all have", () -> ledger.page(search(null, null, null, false, null, "加装电梯"), null, 50, SECRETARIAT));
    ask(product, "word that one has, in a street", () -> ledger.page(search(null, null, "XH-NZ", false, null, "楼道照明"), null, 50, SECRETARIAT));
    ask(product, "count up to ten thousand", () -> ledger.count(search(null, null, null, false, null, ""), SECRETARIAT));
    ask(product, "statistics by street", () -> statistics.of(StatisticsKind.STREET, null, null, null, SECRETARIAT));
    ask(product, "statistics by department", () -> statistics.of(StatisticsKind.UNIT, null, null, null, SECRETARIAT));
    ask(product, "page of a past day", () -> ledger.page(search(product.today().minusDays(400), null, null, false, null, ""), null, 50, SECRETARIAT));
    overview(product);
    var lines = new AtomicInteger();
    var begin = System.nanoTime();
    ledger.each(search(null, null, null, false, null, ""), SECRETARIAT, line -> lines.incrementAndGet());
    report.line("%-40s %,10d lines %10.1f ms", "all lines, for an export", lines.get(), (System.nanoTime() - begin) / NANOS);
    export(product);
  }

  /** As the page does it: begun, asked after until it is made, fetched. */
  private void export(Product product) {
    var session = product.session(SECRETARIAT);
    var begin = System.nanoTime();
    var export = "/api/ledger/exports/" + session.post("/api/ledger/exports", "").body().replaceFirst("(?s).*\"id\":\"(\\w+)\".*", "$1");
    Awaitility.await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(20)).until(() -> session.get(export).body().contains("DONE"));
    var made = System.nanoTime();
    var file = session.download(export + "/xlsx").body();
    report.line("%-40s %,10d bytes %10.1f ms, fetched in %.1f ms", "all lines as an Excel file", file.length, (made - begin) / NANOS,
        (System.nanoTime() - made) / NANOS);
  }

  private void overview(Product product) {
    var overview = product.bean(OverviewDesk.class);
    var steps = product.bean(StepReportDesk.class);
    ask(product, "Cockpit's first page, district", () -> overview.overview(SECRETARIAT));
    ask(product, "Cockpit's first page, street", () -> overview.overview("nz.lianluo"));
    ask(product, "list of red topics", () -> overview.page(OverviewKind.RED, null, OverviewDesk.UNMOVED, "", 50, SECRETARIAT));
    ask(product, "stays in the steps, last 90 days", () -> steps.report(90, SECRETARIAT));
  }

  private void ask(Product product, String name, Runnable question) {
    question.run();
    var statements = product.database().counting(question).statements();
    var millis = new ArrayList<Double>();
    for (var n = 0; n < TIMES; n++) {
      var begin = System.nanoTime();
      question.run();
      millis.add((System.nanoTime() - begin) / NANOS);
    }
    millis.sort(null);
    report.line("%-40s %10d %12.1f %12.1f", name, statements, millis.get(TIMES / 2), millis.get(TIMES - 1));
  }

  /** One topic in hand; the finished one's lines so many times, over all communities and four years. */
  private static void fill(Product product, int stored) throws SQLException {
    var closed = new Player(product).play(WholeFlow.acts(), (act, work) -> work.run());
    new Player(product).play(List.of(), (act, work) -> work.run());
    product.bean(LedgerCheck.class).differences(List.of());
    try (var connection = product.database().getConnection(); var statement = connection.createStatement()) {
      for (var sql : copies(columns(product, "ledger_line"), columns(product, "ledger_past"), columns(product, "topic"), columns(product, "step_clock"))) {
        statement.execute(sql.replace(":closed", "'" + closed + "'").replace(":stored", String.valueOf(stored)));
      }
    }
  }

  private static List<String> copies(List<String> line, List<String> past, List<String> topic, List<String> clock) {
    var copies = """
        create temporary table copy as select n, 'YT-' || (1900 + n / 90000) || '-' || lpad((n %% 90000)::text, 5, '0') as number,
            (n %% 1400)::int as age, (select code from unit where type = 'COMMUNITY' and valid_to is null order by code limit 1 offset n %% 120) as place
          from generate_series(1, :stored) n""".formatted();
    return List.of(copies,
        "insert into ledger_line (%s) select %s from ledger_line l cross join copy c where l.topic = :closed".formatted(String.join(", ", line), cells(line)),
        "insert into ledger_past (%s) select %s from ledger_past l cross join copy c where l.topic = :closed".formatted(String.join(", ", past), cells(past)),
        "insert into topic (%s) select %s from topic l cross join copy c where l.number = :closed".formatted(String.join(", ", topic), cells(topic)),
        "insert into step_clock (%s) select %s from step_clock l cross join copy c where l.topic = :closed".formatted(String.join(", ", clock), cells(clock)),
        "insert into ledger_text select c.number, t.words from ledger_text t cross join copy c where t.topic = :closed",
        "insert into ledger_pair select p.pair, c.number from ledger_pair p cross join copy c where p.topic = :closed",
        """
        insert into ledger_count select 'RECEIVED', 'COMMUNITY', to_char(received_on, 'YYYY-MM'), street, community, state, count(*), sum(very_satisfied),
            sum(satisfied), sum(fairly_satisfied), sum(dissatisfied) from ledger_line where topic < 'YT-2010' group by 3, 4, 5, 6
          on conflict do nothing""",
        "vacuum analyze topic", "vacuum analyze step_clock", "vacuum analyze ledger_line", "vacuum analyze ledger_past", "vacuum analyze ledger_text", "vacuum analyze ledger_pair", "vacuum analyze ledger_count", "analyze");
  }

  private static String cells(List<String> columns) {
    return String.join(", ", columns.stream().map(column -> switch (column) {
      case "topic", "number" -> "c.number";
      case "received_at", "closed_at", "began_at", "ended_at" -> "l.%s - c.age * interval '1 day'".formatted(column);
      case "community" -> "c.place";
      case "street" -> "(select max(parent) from unit where code = c.place)";
      case "since", "until", "received_on", "closed_on", "meeting_on", "signed_off_on" -> "l.%s - c.age".formatted(column);
      default -> "l." + column;
    }).toList());
  }

  private static List<String> columns(Product product, String table) {
    return product.jdbc().sql("select column_name from information_schema.columns where table_name = ? order by ordinal_position").param(table)
        .query(String.class).list().stream().filter(column -> !column.equals("id")).toList();
  }

  private static LedgerSearch search(LocalDate day, TopicState state, String street, boolean overdue, LedgerSort sort, String words) {
    return new LedgerSearch(day, street, null, null, null, null, state, null, LedgerSearch.Dates.ALL, LedgerSearch.Dates.ALL, overdue, words, sort);
  }

  private static long count(Product product, String table) {
    return product.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }
}
