package roundtable.evaluation;

import roundtable.kernel.TopicNumber;

/** What the evaluation tells the processes. */
public interface EvaluationFlow {

  /** Somebody has to answer those who are dissatisfied. */
  void reviewBegins(TopicNumber topic);

  /** The topic is in its last step again. */
  void topicReopened(TopicNumber topic);
}
