package roundtable.ledger;

import roundtable.deliberation.SeatCategory;

/**
 * Somebody invited to a round-table, or who came without.
 *
 * @param excused gave a reason before the meeting why they would not come, and did not take it back
 */
record Sitting(SeatCategory category, String name, boolean present, boolean excused) {}
