package roundtable.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** A month or a year, by its first and its last month. */
public record SheetPeriod(YearMonth first, YearMonth last) {

  static SheetPeriod of(YearMonth month) {
    return new SheetPeriod(month, month);
  }

  static SheetPeriod of(int year) {
    return new SheetPeriod(YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /** The last day, as of which everything is counted. */
  public LocalDate asOf() {
    return last.atEndOfMonth();
  }

  List<YearMonth> months() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
  }

  /** 2022年1月, or 2022年. */
  public String words() {
    return first.equals(last) ? "%d年%d月".formatted(first.getYear(), first.getMonthValue()) : "%d年".formatted(first.getYear());
  }
}
