package roundtable.deliberation;

import java.time.Instant;

/** When and where, with what agenda and which requirements (R76). */
record MeetingPlan(Instant plannedAt, String place, String agenda, String requirements, String precautions) {}
