package roundtable.ledger;

import roundtable.deliberation.MeetingKind;

/**
 * What a department organised for a community in a month: enterprise and other lines of business for themselves (R56, R117).
 *
 * @param convenor name of the department
 * @param held round-tables held
 * @param agreed how many of them with a resolution
 * @param present people who came, all round-tables together
 */
public record MeetingLine(MeetingKind kind, String convenor, String street, String community, int held, int agreed, int present) {}
