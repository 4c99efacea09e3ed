package roundtable.ledger;

import roundtable.deliberation.SeatCategory;

/** Somebody invited to a round-table, or who came without. */
record Sitting(SeatCategory category, String name, boolean present) {}
