package roundtable.bench;

/**
 * What a topic costs on the average.
 *
 * @param millis half of the topics took longer
 * @param cpu milliseconds of the working thread's processor; on a shared machine they tell more than those of the clock
 */
record Cost(double millis, double cpu, double statements, double rows, double commits) {

  double topicsPerSecond() {
    return 1000 / millis;
  }

  /** Of one of its tasks. */
  Cost perTask(long tasks) {
    return new Cost(millis / tasks, cpu / tasks, statements / tasks, rows / tasks, commits / tasks);
  }

  /** How many times the other. */
  Cost dividedBy(Cost other) {
    return new Cost(millis / other.millis, cpu / other.cpu, statements / other.statements, rows / other.rows,
        commits / other.commits);
  }
}
