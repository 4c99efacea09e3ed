package roundtable.overdue;

/** A moved limit, told to the tasks that are open under it and to the timers that follow it. */
public interface LimitFlow {

  /** The dates of a topic's running step have changed, or its clock was stopped or goes on. */
  void limitMoved(StepClock moved, SupervisionDates dates);

  /** Only when it counts as overdue has changed: something new was reported, so the standstill is over. */
  void supervisionMoved(StepClock moved, SupervisionDates dates);

  /** What these moves set off is the product's own act: who moves rules may not touch a single task. */
  void inOwnName(Runnable moves);
}
