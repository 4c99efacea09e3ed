package roundtable.overdue;

/** A moved limit, told to the tasks that are open under it. */
public interface LimitFlow {

  /** The dates of a topic's running step have changed. */
  void limitMoved(StepClock moved);
}
