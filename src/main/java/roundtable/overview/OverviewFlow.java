package roundtable.overview;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import roundtable.kernel.TopicNumber;

/** What the overview has to know of the work itself. */
public interface OverviewFlow {

  /** What the system was to do by itself and could not do, in spite of its trials; nothing of what is sealed. */
  List<FailedWork> failed();

  /** Who has what of these topics to do now, on their own way: post and task in words, one query for all of them. */
  Map<TopicNumber, String> atHand(Collection<TopicNumber> topics);
}
