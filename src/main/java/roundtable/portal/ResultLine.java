package roundtable.portal;

import java.time.LocalDate;
import java.util.List;
import roundtable.kernel.TopicNumber;

/**
 * What came of a topic: a resolution, a finished project, the residents' evaluation.
 *
 * @param title masked
 * @param day when it was published, finished, evaluated
 * @param sentences what is to be said of it, masked
 */
public record ResultLine(TopicNumber topic, String title, String street, String community, LocalDate day, List<String> sentences) {}
