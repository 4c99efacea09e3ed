package roundtable.portal;

import java.util.List;

/**
 * A topic as residents follow it.
 *
 * @param steps the seven, in order
 * @param notices the latest first
 * @param photos those that were published
 */
public record PublicTopic(TopicLine line, List<StepLine> steps, List<NoticeLine> notices, List<PublicPhoto> photos) {}
