package roundtable.calendar;

import java.time.LocalDate;
import java.util.Optional;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleTable;

/**
 * A last day that a new working calendar set or moved later; none is ever moved forward in time (design.md 4).
 *
 * @param before null while the year's schedule was unknown
 * @param now the last day from now on
 */
public record MovedLimit(LocalDate before, LocalDate now) {

  /** The later of what was set and what is counted now; null while neither is known. */
  public static LocalDate later(LocalDate before, Optional<LocalDate> counted) {
    return counted.filter(day -> before == null || day.isAfter(before)).orElse(before);
  }

  /** Empty when nothing moved. */
  public static Optional<MovedLimit> of(LocalDate before, LocalDate now) {
    return Optional.ofNullable(now).filter(day -> !day.equals(before)).map(day -> new MovedLimit(before, day));
  }

  /**
   * Both dates, for a timeline.
   *
   * @param limit what has to be done by then, such as “征求意见”的完成时限
   */
  public String told(String limit) {
    return "工作日历调整，%s由%s改为%s".formatted(limit, before == null ? "待国务院通知" : WrittenDate.of(before), WrittenDate.of(now));
  }

  /** 依据: the calendar by which it was counted. */
  public static String basis(int version) {
    return "《%s》第%d版".formatted(RuleTable.WORKING_CALENDAR.label(), version);
  }
}
