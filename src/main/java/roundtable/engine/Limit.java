package roundtable.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;

/** Days as the engine's moments; null for a day that is not known yet. */
final class Limit {

  private Limit() {}

  /** One second before midnight, so that every list shows that day. */
  static Date endOf(Optional<LocalDate> lastDay, ZoneId zone) {
    return lastDay.map(day -> Date.from(day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant())).orElse(null);
  }

  static Date startOf(Optional<LocalDate> day, ZoneId zone) {
    return day.map(date -> Date.from(date.atStartOfDay(zone).toInstant())).orElse(null);
  }
}
