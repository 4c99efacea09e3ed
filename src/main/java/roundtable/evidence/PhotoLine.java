package roundtable.evidence;

import roundtable.kernel.TopicNumber;

/**
 * A photo about which an official may decide.
 *
 * @param decision null while nobody has decided
 */
public record PhotoLine(long number, TopicNumber topic, String name, PhotoDecision decision) {

  static final String BETWEEN = "号 ";

  /** As a list shows it: 12号 YT-2022-00017 居民照片1.jpg（未公开）. */
  @Override
  public String toString() {
    var state = decision == null ? "还没有决定" : decision == PhotoDecision.PUBLISH ? "已公开" : "不公开";
    return number + BETWEEN + "%s %s（%s）".formatted(topic, name, state);
  }
}
