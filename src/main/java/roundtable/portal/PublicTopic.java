package roundtable.portal;

import java.time.LocalDate;
import java.util.List;

/**
 * A topic as residents follow it.
 *
 * @param steps the seven, in order
 * @param notices the latest first
 * @param photos those that were published
 * @param reopenedOn the days on which residents' dissatisfaction reopened it
 */
public record PublicTopic(TopicLine line, List<StepLine> steps, List<NoticeLine> notices, List<PublicPhoto> photos,
    List<LocalDate> reopenedOn) {}
