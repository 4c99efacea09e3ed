package roundtable.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a public page asks the database does not grow with what is stored. */
class PortalStatementsTest extends PublicPages {

  private static final int MORE = 45;
  /** No page asks more often than this. */
  private static final int MOST = 20;

  @Test
  @DisplayName("公示、议题多了几十件，每一页问数据库的次数不变：首页、公示、议题、结果、统计、订阅、开放数据")
  void everyPageAsksAsOftenHoweverMuchIsStored() throws Exception {
    var topic = published("2022-01-26T10:00:00+08:00");
    var notice = notice(topic);
    var pages = List.of("/", "/notices", "/notices?list=ENDED", "/notices?list=VOIDED", "/notices/" + notice, "/notices/" + notice + "/print",
        "/topics", "/topics?community=XH-NZ", "/topics/" + topic, "/results", "/results?list=PROJECTS", "/meetings", "/statistics?year=2022",
        "/notices.rss", "/api/public/notices", "/api/public/topics");
    var before = statements(pages);
    IntStream.rangeClosed(1, MORE).forEach(n -> copy(topic.value(), notice, "YT-2022-9%04d".formatted(n)));
    try {
      assertThat(page("/notices?page=2")).contains("YT-2022-9");
      assertThat(statements(pages)).isEqualTo(before);
      assertThat(before).allSatisfy((page, count) -> assertThat(count).as(page).isPositive().isLessThanOrEqualTo(MOST));
    } finally {
      removeCopies();
    }
  }

  private Map<String, Long> statements(List<String> pages) {
    return pages.stream().collect(Collectors.toMap(page -> page, this::statements, (one, other) -> one, LinkedHashMap::new));
  }

  // a job of the product may ask in between: the least of three is the page's own
  private long statements(String page) {
    return IntStream.range(0, 3).mapToLong(n -> {
      try {
        return meter.during(() -> page(page)).statements();
      } catch (Exception failed) {
        throw new IllegalStateException(failed);
      }
    }).min().orElseThrow();
  }

  /** Another topic with its plan, its steps, its people and its notice. */
  private void copy(String topic, String notice, String number) {
    rows("topic", "number", topic).forEach(row -> insert("topic", row, Map.of("number", number)));
    for (var table : List.of("task_plan", "step_clock", "opinion", "visit")) {
      rows(table, "topic", topic).forEach(row -> {
        row.remove("id");
        insert(table, row, Map.of("topic", number));
      });
    }
    rows("notice", "number", notice).forEach(row -> insert("notice", row, Map.of("number", number + "-G1", "topic", number)));
    rows("notice_text", "notice", notice).forEach(row -> insert("notice_text", row, Map.of("notice", number + "-G1")));
  }

  private List<Map<String, Object>> rows(String table, String key, String value) {
    return jdbc.sql("select * from %s where %s = ?".formatted(table, key)).param(value).query().listOfRows().stream()
        .map(row -> row.entrySet().stream().collect(LinkedHashMap<String, Object>::new,
            (copy, field) -> copy.put(field.getKey().toLowerCase(), field.getValue()), LinkedHashMap::putAll))
        .map(row -> (Map<String, Object>) row).toList();
  }

  private void insert(String table, Map<String, Object> row, Map<String, Object> changes) {
    row.putAll(changes);
    jdbc.sql("insert into %s (%s) values (%s)".formatted(table, String.join(", ", row.keySet()),
        row.keySet().stream().map(name -> "?").collect(Collectors.joining(", ")))).params(new ArrayList<>(row.values())).update();
  }

  // other stories count topics by their numbers
  private void removeCopies() {
    jdbc.sql("delete from notice_text where notice like 'YT-2022-9%'").update();
    for (var table : List.of("notice", "task_plan", "step_clock", "opinion", "visit")) {
      jdbc.sql("delete from %s where topic like 'YT-2022-9%%'".formatted(table)).update();
    }
    jdbc.sql("delete from topic where number like 'YT-2022-9%'").update();
  }
}
