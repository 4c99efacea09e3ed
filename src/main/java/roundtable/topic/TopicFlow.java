package roundtable.topic;

import roundtable.kernel.TopicNumber;

/** What happens to a topic, told to the process that carries it. */
public interface TopicFlow {

  /** A resident raised a topic, which is registered: its seven steps begin. */
  void raised(TopicNumber topic);
}
