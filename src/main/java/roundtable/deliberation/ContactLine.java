package roundtable.deliberation;

/**
 * A line of the list by which the members are told.
 *
 * @param contact mail address, telephone or what else was written down; may be null
 * @param reply what they answered, in words; empty while nothing
 * @param told how far the mail came, or what to do without one
 */
public record ContactLine(Guest guest, String contact, String told, String reply) {}
