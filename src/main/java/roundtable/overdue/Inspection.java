package roundtable.overdue;

import java.util.Optional;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/**
 * An inspection that was recorded.
 *
 * @param by the inspector, for the post that gave the right to it
 * @param order number of the order that follows from it, if any
 */
public record Inspection(TopicNumber topic, Official by, Optional<String> order) {}
