package roundtable.overview;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import roundtable.kernel.SevenStep;
import roundtable.ledger.LedgerReach;

/**
 * Who looks, and at which day.
 *
 * @param names of all units by code
 * @param unmovedSince what nobody touched since then counts as unmoved
 * @param step of which the topics are listed; null where that is not asked for
 */
record Viewing(LedgerReach reach, LocalDate today, ZoneId zone, Map<String, String> names, LocalDate unmovedSince, SevenStep step) {

  /** The values of every statement. */
  Map<String, Object> values() {
    var values = new HashMap<>(reach.values());
    values.put("today", today);
    values.put("tonight", start(today.plusDays(1)));
    values.put("unmoved", start(unmovedSince));
    values.put("step", step == null ? "" : step.name());
    return values;
  }

  String name(String unit) {
    return unit == null ? "" : names.getOrDefault(unit, unit);
  }

  LocalDate day(OffsetDateTime moment) {
    return moment.atZoneSameInstant(zone).toLocalDate();
  }

  private OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(zone).toOffsetDateTime();
  }
}
