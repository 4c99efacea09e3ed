package roundtable.delay;

import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** What happens to a late task is on the timeline of its topic; of an order's task on those of all its topics. */
@Component
class DelayJournal {

  private final CommonOrderDesk orders;
  private final Journal journal;

  DelayJournal(CommonOrderDesk orders, Journal journal) {
    this.orders = orders;
    this.journal = journal;
  }

  void record(String about, Official by, EventKind kind, String detail, String basis) {
    TopicNumber.find(about).ifPresentOrElse(topic -> journal.record(topic, by, kind, detail, basis),
        () -> orders.topicsUnder(about).forEach(topic -> journal.record(topic, by, kind, detail, basis)));
  }
}
