package roundtable.bench;

/** What a topic costs on the average. */
record Cost(double millis, double statements, double rows, double commits) {

  double topicsPerSecond() {
    return 1000 / millis;
  }

  /** Of one of its tasks. */
  Cost perTask(long tasks) {
    return new Cost(millis / tasks, statements / tasks, rows / tasks, commits / tasks);
  }

  /** How many times the other. */
  Cost dividedBy(Cost other) {
    return new Cost(millis / other.millis, statements / other.statements, rows / other.rows, commits / other.commits);
  }
}
