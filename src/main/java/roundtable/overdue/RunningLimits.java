package roundtable.overdue;

import java.util.List;

/**
 * What was moved at a time.
 *
 * @param remaining how many are still to be moved
 */
public record RunningLimits(List<RunningLimit> moved, int remaining) {}
