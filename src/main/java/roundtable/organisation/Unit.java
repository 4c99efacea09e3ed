package roundtable.organisation;

import java.time.LocalDate;

/**
 * A unit as it was during a span of days: a rename is two rows of one code, a merge or split names its successors (A2).
 *
 * @param code stays the same through renames, such as {@code XH-NZ-TLSC}
 * @param parent code of the unit above, null for the district
 * @param validFrom first day
 * @param validTo last day, included; null while it lasts
 * @param succeededBy code or codes (separated by blanks) of the units that took over, null if none
 */
public record Unit(
    String code,
    String name,
    UnitType type,
    String parent,
    LocalDate validFrom,
    LocalDate validTo,
    String succeededBy) {

  /** Whether this version holds on that day. */
  public boolean validOn(LocalDate day) {
    return span().covers(day);
  }

  Span span() {
    return new Span(validFrom, validTo);
  }
}
