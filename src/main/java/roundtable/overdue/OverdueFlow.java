package roundtable.overdue;

/** What happens to an overdue step, told to the process that supervises it. */
public interface OverdueFlow {

  /** A step is overdue: its supervision begins (R94). */
  void stepOverdue(StepClock clock);

  /** The step is done: its supervision and all of its tasks end. */
  void stepEnded(StepClock clock);
}
