package roundtable.deliberation;

import java.time.Instant;

/** When people sat together, how many, and what was written down of it (R79). */
record Meeting(Instant heldAt, int attendance, String attendanceReason, String minutes) {}
