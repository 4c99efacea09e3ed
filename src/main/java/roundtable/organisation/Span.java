package roundtable.organisation;

import java.time.LocalDate;

/**
 * Days from the first to the last, both included.
 *
 * @param to null while it lasts
 */
record Span(LocalDate from, LocalDate to) {

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  boolean overlaps(Span other) {
    return covers(other.from) || other.covers(from);
  }

  /** Whether the last day lies before the first. */
  boolean backwards() {
    return to != null && to.isBefore(from);
  }
}
