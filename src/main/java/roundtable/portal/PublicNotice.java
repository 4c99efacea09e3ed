package roundtable.portal;

import java.util.List;

/**
 * A notice as residents read it.
 *
 * @param editions the latest first
 * @param objections how many came in time, and how many of them were answered
 * @param answers to objections, masked
 * @param voidReason empty unless it is void
 * @param earlier the number of the void notice in whose place it was published; null when there is none
 * @param later the number of the notice that was published in its place; null when there is none
 */
public record PublicNotice(NoticeLine line, String places, String tipOffPhone, int calendarVersion, int workingDays,
    List<NoticeEdition> editions, Objections objections, List<Answer> answers, String voidReason, String earlier, String later) {

  /**
   * Objections that came in time.
   *
   * @param open those to the topic's void notices that still wait for their answers; it does not pass without them
   */
  public record Objections(int received, int answered, int open) {}

  /** What was answered to an objection in writing, and that it was taken up or not. */
  public record Answer(String number, String decision, String reason) {}

  public NoticeEdition latest() {
    return editions.get(0);
  }
}
