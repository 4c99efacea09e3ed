package roundtable.publicity;

import java.time.Instant;
import roundtable.kernel.TopicNumber;

/** What happens to a notice, told to the process that runs its window. */
public interface PublicityFlow {

  /** A notice was published: its window begins. */
  void windowOpened(TopicNumber topic, String notice);

  /** An objection arrived in time and must be answered. */
  void objectionRaised(TopicNumber topic, String notice, String objection);

  /** The window is over and its last objection was answered. */
  void objectionsAnswered(TopicNumber topic, String notice);

  /** The plan changed materially: the window ends without effect and the topic needs a new notice. */
  void noticeVoided(TopicNumber topic, String notice);

  /** The window is over and nothing is open: the topic goes on. */
  void windowPassed(TopicNumber topic, String notice);

  /** The end of a running window moved. */
  void windowMoved(TopicNumber topic, String notice, Instant closesAt);
}
