package roundtable.dispatch;

import roundtable.kernel.TopicNumber;

/** A topic that is stuck, and with what. */
public record DispatchTopic(TopicNumber topic, String reason) {}
