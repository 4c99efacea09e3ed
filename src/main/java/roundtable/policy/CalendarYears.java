package roundtable.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;

/** 工作日历 by years: what looks as if something was forgotten or marked by mistake. */
final class CalendarYears {

  /** 元旦、春节、清明节、劳动节、端午节、中秋节、国庆节: eleven days by law until 2024, thirteen since. */
  private static final int FEWEST = 11;
  private static final int MOST = 60;

  private CalendarYears() {}

  /** One sentence for each year that a change leaves without days, or with too few or too many of them off. */
  static List<String> oddities(TableContent before, TableContent after) {
    var was = byYear(before);
    var is = byYear(after);
    List<String> oddities = new ArrayList<>();
    was.keySet().stream().filter(year -> !is.containsKey(year)).forEach(year -> oddities.add("%s年的放假安排全部没有了".formatted(year)));
    is.forEach((year, rows) -> {
      var off = rows.stream().filter(row -> row.contains("OFF")).count();
      if (!rows.equals(was.get(year)) && (off < FEWEST || off > MOST)) {
        oddities.add("%s年放假%d天，一年法定放假不少于%d天，连同调休一般不超过%d天".formatted(year, off, FEWEST, MOST));
      }
    });
    return oddities;
  }

  private static Map<String, List<String>> byYear(TableContent content) {
    return content.rows().stream().collect(Collectors.groupingBy(row -> row.inputs().getOrDefault("year", "").strip(), TreeMap::new,
        Collectors.mapping(CalendarYears::day, Collectors.toList())));
  }

  private static String day(Row row) {
    return row.outputs().getOrDefault("date", "") + row.outputs().getOrDefault("kind", "");
  }
}
