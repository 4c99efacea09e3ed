package roundtable.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import roundtable.rules.RuleTable;
import roundtable.rules.TableContent;
import roundtable.rules.TableContent.Row;

/** A year of the calendar that looks as if something was forgotten. */
class CalendarYearsTest {

  private static final TableContent IN_FORCE = calendar(days(2026, 20), days(2027, 20));

  @Test
  @DisplayName("整年删掉、只录了一天、几个月全放假：各说一句；没有动的年份不说")
  void whatWasForgottenIsNamed() {
    assertThat(CalendarYears.oddities(IN_FORCE, calendar(days(2026, 20)))).containsExactly("2027年的放假安排全部没有了");
    assertThat(CalendarYears.oddities(IN_FORCE, calendar(days(2026, 20), days(2027, 20), days(2028, 1))))
        .singleElement().asString().startsWith("2028年放假1天，一年法定放假不少于11天");
    assertThat(CalendarYears.oddities(IN_FORCE, calendar(days(2026, 20), days(2027, 90)))).singleElement().asString().startsWith("2027年放假90天");
    assertThat(CalendarYears.oddities(calendar(days(2026, 1)), calendar(days(2026, 1), days(2027, 20)))).isEmpty();
  }

  private static Stream<Row> days(int year, int count) {
    return IntStream.range(0, count).mapToObj(n -> new Row("rule_%d_%d".formatted(year, n), Map.of("year", String.valueOf(year)),
        new LinkedHashMap<>(Map.of("date", "\"%d-%02d-%02d\"".formatted(year, n / 28 + 1, n % 28 + 1), "kind", "\"OFF\"", "holiday", "\"春节\"")), "国办"));
  }

  @SafeVarargs
  private static TableContent calendar(Stream<Row>... years) {
    return new TableContent(RuleTable.WORKING_CALENDAR, List.of(years).stream().flatMap(rows -> rows).toList());
  }
}
