package roundtable.escalation;

import roundtable.kernel.TopicNumber;

/** What a lift beside the topic's own way tells its process. */
public interface LiftFlow {

  /** A person put the topic before the next level: the receiving post is asked. */
  void lifted(TopicNumber topic);

  /** The open lift is over without an answer; nothing happens when nobody waits for one. */
  void liftEnded(TopicNumber topic);
}
