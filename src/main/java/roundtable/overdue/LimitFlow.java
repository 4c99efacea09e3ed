package roundtable.overdue;

import java.time.LocalDate;
import roundtable.kernel.TopicNumber;

/** A moved limit, told to the tasks that are open under it. */
public interface LimitFlow {

  /** The last day of the topic's running step is now {@code due}. */
  void limitMoved(TopicNumber topic, LocalDate due);
}
