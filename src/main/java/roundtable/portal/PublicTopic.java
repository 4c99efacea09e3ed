package roundtable.portal;

import java.util.List;

/**
 * A topic as residents follow it.
 *
 * @param steps the seven, in order
 * @param notices the latest first
 */
public record PublicTopic(TopicLine line, List<StepLine> steps, List<NoticeLine> notices) {}
