package roundtable.returns;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import roundtable.kernel.Labelled;
import roundtable.kernel.Refusal;

/** Which sheets are drawn up: each month's, and the year's. */
public enum SheetKind implements Labelled {
  MONTHLY_RETURN("每月交账", "JZ"),
  ANNUAL_ASSESSMENT("年度考核", "KH");

  private final String label;
  private final String prefix;

  SheetKind(String label, String prefix) {
    this.label = label;
    this.prefix = prefix;
  }

  @Override
  public String label() {
    return label;
  }

  /** The time that ended last before a day. */
  SheetPeriod endedBefore(LocalDate day) {
    return this == MONTHLY_RETURN ? SheetPeriod.of(YearMonth.from(day).minusMonths(1)) : SheetPeriod.of(day.getYear() - 1);
  }

  /** Number of the sheets of a time, such as JZ-2022-01 or KH-2022. */
  String number(SheetPeriod period) {
    return this == MONTHLY_RETURN ? "%s-%s".formatted(prefix, period.first()) : "%s-%d".formatted(prefix, period.first().getYear());
  }

  /** Whether a business key is a number of such sheets. */
  public static boolean isNumber(String number) {
    return Arrays.stream(values()).anyMatch(kind -> number.startsWith(kind.prefix + "-"));
  }

  static SheetKind ofNumber(String number) {
    return Arrays.stream(values()).filter(kind -> number.startsWith(kind.prefix + "-")).findFirst()
        .orElseThrow(() -> new Refusal("没有编号为%s的交账或考核".formatted(number)));
  }
}
