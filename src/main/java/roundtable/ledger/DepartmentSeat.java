package roundtable.ledger;

import java.time.LocalDate;

/**
 * A department's seat at a round-table that was held.
 *
 * @param unit as it was written on the list; may be empty
 * @param excused gave a reason before the meeting why they would not come
 */
record DepartmentSeat(String roundTable, LocalDate day, String unit, String name, boolean present, boolean excused) {}
