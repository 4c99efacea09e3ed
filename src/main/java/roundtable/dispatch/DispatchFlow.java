package roundtable.dispatch;

import roundtable.kernel.TopicNumber;

/** What a dispatch meeting tells the processes. */
public interface DispatchFlow {

  /** A unit has to carry out a resolution about a topic. */
  void resolved(TopicNumber topic, long resolution);
}
