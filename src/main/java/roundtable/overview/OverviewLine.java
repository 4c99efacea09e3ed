package roundtable.overview;

import java.time.LocalDate;
import roundtable.kernel.TopicNumber;

/**
 * A line of a list: who, what, since when.
 *
 * @param id of the line in its list
 * @param topic null where it is about no topic
 * @param title the topic's title, or the name of what it is about
 * @param place the community or unit
 * @param what what is the matter, in one sentence
 * @param who who is to act; empty while nobody has to
 * @param since null when that is not known
 */
public record OverviewLine(String id, TopicNumber topic, String title, String place, String what, String who, LocalDate since) {

  OverviewLine by(String acting) {
    return new OverviewLine(id, topic, title, place, what, acting, since);
  }
}
