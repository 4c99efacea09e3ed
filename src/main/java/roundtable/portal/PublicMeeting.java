package roundtable.portal;

import java.time.Instant;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;

/**
 * A round-table to come, as its notice told it.
 *
 * @param title the topic's, masked
 */
public record PublicMeeting(TopicNumber topic, String title, String street, String community, Instant startsAt, String place,
    Level level) {}
