package roundtable.kernel;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Dates as Chinese papers write them. */
public final class WrittenDate {

  private WrittenDate() {}

  /** 2022年1月8日. */
  public static String of(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /** 2022年1月8日09:30. */
  public static String of(LocalDateTime time) {
    return "%s%02d:%02d".formatted(of(time.toLocalDate()), time.getHour(), time.getMinute());
  }
}
