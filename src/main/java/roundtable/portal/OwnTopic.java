package roundtable.portal;

import java.util.List;

/**
 * A topic as whoever raised it follows it, also before it is public and when it never will be.
 *
 * @param reason why it stands where it stands, masked
 * @param diversion where it was sent and under which receipt; null when it was not
 * @param next what happens next, or what the resident can do
 * @param notices the latest first
 */
public record OwnTopic(TopicLine line, String reason, Diversion diversion, String next, List<StepLine> steps,
    List<NoticeLine> notices) {

  /** 转办. */
  public record Diversion(String receipt, String to) {}
}
