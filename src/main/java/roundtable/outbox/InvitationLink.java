package roundtable.outbox;

import java.time.Instant;

/**
 * The invitation to which a link belongs.
 *
 * @param reference of the appointment
 * @param startsAt beginning of the meeting as this invitation told it
 * @param state whether a later word has taken its place
 */
public record InvitationLink(String reference, Recipient recipient, Instant startsAt, LinkState state) {}
