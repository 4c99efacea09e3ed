package roundtable.evaluation;

import java.time.LocalDate;
import roundtable.kernel.TopicNumber;

/** What the evaluation tells the processes. */
public interface EvaluationFlow {

  /** Somebody has to answer those who are dissatisfied. */
  void reviewBegins(TopicNumber topic);

  /** The answer's last day is another one. */
  void reviewMoved(TopicNumber topic, LocalDate lastDay);

  /** The topic is in its last step again. */
  void topicReopened(TopicNumber topic);
}
