package roundtable.portal;

import java.time.Instant;
import roundtable.kernel.TopicNumber;
import roundtable.publicity.NoticeState;

/**
 * A notice in a list.
 *
 * @param title the topic's, masked
 * @param countedDays 第1日 … 第5日 … 24:00截止
 * @param closesAt null while the year's schedule is unknown
 */
public record NoticeLine(String number, TopicNumber topic, String title, String street, String community, NoticeState state,
    String countedDays, Instant publishedAt, Instant closesAt) {

  /** Whether an objection now would be in time. */
  public boolean isRunning() {
    return state == NoticeState.RUNNING;
  }
}
