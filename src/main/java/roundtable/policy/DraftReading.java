package roundtable.policy;

import java.time.Instant;

/**
 * Somebody who has the draft open.
 *
 * @param person their name
 * @param readAt when they looked last
 */
public record DraftReading(String person, Instant readAt) {}
