package roundtable.ledger;

import java.util.List;

/**
 * A linked leader's month. Each round-table held in a linked unit is counted in exactly one of the columns after
 * {@code held}, but that one presided over is also one attended.
 *
 * @param post code of the post
 * @param title the post's title
 * @param people who acts for the post at last; empty where it is vacant
 * @param held round-tables held in the units for which the post answered that day
 * @param attended at how many somebody who acted for the post sat or presided
 * @param presided at how many of these they presided
 * @param represented at how many somebody else sat on the leader's seat, or presided instead
 * @param explained at how many nobody did, with a recorded reason
 * @param missed at how many nobody did, without one
 */
public record LeaderAttendance(String post, String title, List<String> people, int held, int attended, int presided,
    int represented, int explained, int missed) {

  /** The month's duty is done by attending once (R30). */
  public AttendanceState state() {
    if (held == 0) {
      return AttendanceState.NONE_HELD;
    }
    if (attended > 0) {
      return AttendanceState.ATTENDED;
    }
    return represented + explained > 0 ? AttendanceState.EXPLAINED : AttendanceState.UNEXPLAINED;
  }
}
