package roundtable.delay;

import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.rules.Ruling;

/** What happens to a late task is on the timeline of its topic; of an order's task on those of all its topics. */
@Component
class DelayJournal {

  private final CommonOrderDesk orders;
  private final Journal journal;

  DelayJournal(CommonOrderDesk orders, Journal journal) {
    this.orders = orders;
    this.journal = journal;
  }

  /** What a table decided. */
  void record(String about, EventKind kind, String detail, Ruling ruling) {
    topics(about).forEach(topic -> journal.record(topic, Official.SYSTEM, kind, detail, ruling));
  }

  void record(String about, Official by, EventKind kind, String detail) {
    topics(about).forEach(topic -> journal.record(topic, by, kind, detail));
  }

  private List<TopicNumber> topics(String about) {
    return TopicNumber.find(about).map(List::of).orElseGet(() -> orders.topicsUnder(about));
  }
}
