package roundtable.delay;

import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** What happens to a late task is on the timeline of its topic; of an order's task on those of all its topics (R98). */
@Component
class DelayJournal {

  private final CommonOrderDesk orders;
  private final Journal journal;

  DelayJournal(CommonOrderDesk orders, Journal journal) {
    this.orders = orders;
    this.journal = journal;
  }

  // that a referral is being thought of is on no timeline (R97)
  void record(DelayedWork work, Official by, EventKind kind, String detail, String basis) {
    if (work.kind() != WorkKind.REFERRAL) {
      topics(work.about()).forEach(topic -> journal.record(topic, by, kind, detail, basis));
    }
  }

  private List<TopicNumber> topics(String about) {
    return TopicNumber.find(about).map(List::of).orElseGet(() -> orders.topicsUnder(about));
  }
}
