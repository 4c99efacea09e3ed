package roundtable.overdue;

import java.util.Optional;
import roundtable.kernel.TopicNumber;

/**
 * An inspection that was recorded.
 *
 * @param order number of the order that follows from it, if any
 */
public record Inspection(TopicNumber topic, Optional<String> order) {}
