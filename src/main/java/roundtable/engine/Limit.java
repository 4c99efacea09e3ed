package roundtable.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;

/** Days as the engine's moments; null for a day that is not known yet. */
final class Limit {

  private Limit() {}

  static Date endOf(Optional<LocalDate> lastDay, ZoneId zone) {
    return lastDay.map(day -> lastSecondBefore(day.plusDays(1).atStartOfDay(zone).toInstant())).orElse(null);
  }

  /** So that every list shows the last day, not the midnight after it. */
  static Date lastSecondBefore(Instant end) {
    return Date.from(end.minusSeconds(1));
  }

  static Date startOf(Optional<LocalDate> day, ZoneId zone) {
    return day.map(date -> Date.from(date.atStartOfDay(zone).toInstant())).orElse(null);
  }
}
