package roundtable.whistle;

import roundtable.kernel.TopicNumber;

/** What a whistle's process hears of its topic. */
public interface WhistleFlow {

  /** The topic is closed, diverted or rejected: nobody has to come any more. */
  void topicEnded(TopicNumber topic);
}
