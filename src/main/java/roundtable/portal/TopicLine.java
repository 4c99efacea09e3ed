package roundtable.portal;

import java.time.LocalDate;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.topic.Category;
import roundtable.topic.TopicState;

/**
 * A topic in a list.
 *
 * @param title masked
 * @param category null while it is not screened
 * @param step where it stands; null when it is closed
 */
public record TopicLine(TopicNumber number, String title, String street, String community, Category category, Level level,
    TopicState state, LocalDate receivedOn, SevenStep step) {}
