package roundtable.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;

/** The months and years of which something can be told: since the first unit was set up, up to the running one. */
@Component
class Periods {

  private final JdbcClient jdbc;
  private final Clock clock;

  Periods(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Period month(YearMonth month) {
    var written = "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    if (month.isAfter(YearMonth.now(clock))) {
      throw new Refusal("%s还没有到，请选择本月或以前的月份".formatted(written));
    }
    var beginning = beginning();
    if (month.isBefore(YearMonth.from(beginning))) {
      throw tooEarly(written, beginning);
    }
    return Period.of(month.atDay(1), month.atEndOfMonth(), LocalDate.now(clock), clock.getZone());
  }

  Period year(int year) {
    if (year > LocalDate.now(clock).getYear()) {
      throw new Refusal("%d年还没有到，请选择今年或以前的年份".formatted(year));
    }
    var beginning = beginning();
    if (year < beginning.getYear()) {
      throw tooEarly("%d年".formatted(year), beginning);
    }
    return Period.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), LocalDate.now(clock), clock.getZone());
  }

  /**
   * Any days.
   *
   * @param from null for as far back as there are records
   * @param to null for today; one that has not come counts as far as it has
   */
  Period span(LocalDate from, LocalDate to) {
    var today = LocalDate.now(clock);
    var beginning = beginning();
    var first = from == null ? beginning : from;
    var last = to == null ? today : to;
    if (first.isAfter(today)) {
      throw new Refusal("%s还没有到，请选择今天或以前的日期".formatted(WrittenDate.of(first)));
    }
    if (last.isBefore(first)) {
      throw new Refusal("截止日期%s早于开始日期%s，请重新选择".formatted(WrittenDate.of(last), WrittenDate.of(first)));
    }
    if (last.isBefore(beginning)) {
      throw tooEarly(WrittenDate.of(last) + "及以前", beginning);
    }
    return Period.of(first, last, today, clock.getZone());
  }

  LocalDate beginning() {
    return jdbc.sql("select min(valid_from) from unit").query(
            (row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single()
        .orElseThrow(() -> new Refusal("尚未导入组织机构，请先导入"));
  }

  private static Refusal tooEarly(String written, LocalDate beginning) {
    return new Refusal("组织机构自%s起登记，没有%s的数据，请选择以后的时间".formatted(WrittenDate.of(beginning), written));
  }
}
