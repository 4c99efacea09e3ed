package roundtable.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What of the topics that are under way follows an older version of a table.
 *
 * @param version the version in force
 * @param movable whether they can be moved to it at all
 * @param why where they cannot, the reason
 * @param shorter steps of which a date comes sooner than was given out
 * @param remaining after a move, those that are still to be moved by the same act; 0 in a preview
 * @param leftOut topics that stay because their notice runs
 */
public record RunningCases(String table, int version, boolean movable, String why, int shorter, int remaining,
    List<String> leftOut, List<RunningCase> cases) {

  /** A step that is under way, and its dates before and after. */
  public record RunningCase(String topic, String step, String level, boolean shorter, List<Change> dates) {}

  /** A date; null where it is 待国务院通知. */
  public record Change(String what, LocalDate before, LocalDate after, boolean sooner) {}
}
