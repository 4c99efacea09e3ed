package roundtable.deliberation;

import java.time.Instant;

/** When and where, with what agenda and which requirements (R76). */
record MeetingPlan(Instant plannedAt, String place, String agenda, String requirements, String precautions,
    String onlineAddress, String onlineJoin, String recording) {

  /** How to take part from elsewhere, in words; empty for a meeting on site. */
  String online() {
    return onlineAddress == null ? "" : "%s；参加办法：%s；录制：%s".formatted(onlineAddress, onlineJoin, recording);
  }
}
