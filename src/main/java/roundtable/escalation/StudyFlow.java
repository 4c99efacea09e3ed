package roundtable.escalation;

import roundtable.kernel.TopicNumber;

/** What a study tells its process. */
public interface StudyFlow {

  /** The topic ended: the open study is over; nothing happens when nobody waits for it. */
  void studyEnded(TopicNumber topic);
}
