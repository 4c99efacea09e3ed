package roundtable.engine;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

/** A last day as the engine's moment: one second before midnight, so that every list shows that day. */
final class Limit {

  private Limit() {}

  static Date endOf(LocalDate lastDay, ZoneId zone) {
    return Date.from(lastDay.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant());
  }
}
