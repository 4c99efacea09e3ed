package roundtable.whistle;

import roundtable.kernel.TopicNumber;

/**
 * A whistle that was blown.
 *
 * @param number 吹哨单, such as YT-2022-00001-CS1
 */
public record Whistle(TopicNumber topic, String number) {}
