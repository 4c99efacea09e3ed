package roundtable.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A month or a year as far as it has come.
 *
 * @param first first day that counts
 * @param asOf last day that counts: the month's or year's last, or today while it runs (A1)
 * @param from the month's or year's first moment
 * @param until the first moment after it
 */
record Period(LocalDate first, LocalDate asOf, OffsetDateTime from, OffsetDateTime until) {

  static Period of(LocalDate first, LocalDate last, LocalDate today, ZoneId zone) {
    return new Period(first, last.isAfter(today) ? today : last, first.atStartOfDay(zone).toOffsetDateTime(),
        last.plusDays(1).atStartOfDay(zone).toOffsetDateTime());
  }

  /** The same time, for whoever was there on its last day. */
  Period onItsLastDay() {
    return new Period(asOf, asOf, from, until);
  }
}
