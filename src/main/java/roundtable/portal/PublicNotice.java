package roundtable.portal;

import java.util.List;

/**
 * A notice as residents read it.
 *
 * @param editions the latest first
 * @param objections how many came in time, and how many of them were answered
 * @param answers to objections, masked
 * @param voidReason empty unless it is void
 * @param later the number of the notice that was published in its place; null when there is none
 */
public record PublicNotice(NoticeLine line, String places, String tipOffPhone, int calendarVersion, int workingDays,
    List<NoticeEdition> editions, Objections objections, List<Answer> answers, String voidReason, String later) {

  /** Objections that came in time. */
  public record Objections(int received, int answered) {}

  /** What was answered to an objection in writing, and that it was taken up or not. */
  public record Answer(String number, String decision, String reason) {}

  public NoticeEdition latest() {
    return editions.get(0);
  }
}
