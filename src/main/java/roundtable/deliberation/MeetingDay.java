package roundtable.deliberation;

import java.time.LocalDate;

/**
 * 会期: on which day the round-table meets (R29, A4).
 *
 * @param regular whether it is the month's regular day; another one needs the council's consent (R32)
 * @param dayReason why on another day, or on a make-up workday
 * @param sharingReason why a second topic of the community in that month (R31, R71)
 */
record MeetingDay(LocalDate meetingOn, boolean regular, String dayReason, String sharingReason) {

  /** The same topic on another day. */
  MeetingDay moved(LocalDate to, boolean isRegular, String reason) {
    return new MeetingDay(to, isRegular, reason, sharingReason);
  }
}
