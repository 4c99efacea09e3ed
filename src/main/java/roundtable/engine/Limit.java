package roundtable.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A last day as the engine's moment: one second before midnight, so that every list shows that day. */
final class Limit {

  private Limit() {}

  static Instant endOf(LocalDate lastDay, ZoneId zone) {
    return lastDay.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
  }
}
