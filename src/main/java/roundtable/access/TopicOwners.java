package roundtable.access;

import java.util.List;
import roundtable.kernel.TopicNumber;

/** Port: who has a topic in hand. */
public interface TopicOwners {

  /** Topics that have not ended and of which nobody has a task today; there must be none. */
  List<TopicNumber> ownerless();
}
