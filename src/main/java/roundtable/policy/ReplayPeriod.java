package roundtable.policy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import roundtable.rules.RuleTable;

/** A table's decisions between two days, both included. */
record ReplayPeriod(RuleTable table, LocalDate from, LocalDate to) {

  OffsetDateTime begin(ZoneId zone) {
    return at(from, zone);
  }

  /** The moment after the last one. */
  OffsetDateTime end(ZoneId zone) {
    return at(to.plusDays(1), zone);
  }

  private static OffsetDateTime at(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
  }
}
