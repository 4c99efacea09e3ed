package roundtable.delay;

import java.util.List;
import org.springframework.stereotype.Component;
import roundtable.commonorder.CommonOrderDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.rules.Ruling;

/** What happens to a late task is on the timeline of its topic; of an order's task on those of all its topics (R98). */
@Component
class DelayJournal {

  private final CommonOrderDesk orders;
  private final Journal journal;

  DelayJournal(CommonOrderDesk orders, Journal journal) {
    this.orders = orders;
    this.journal = journal;
  }

  /** What a table decided. */
  void record(DelayedWork work, EventKind kind, String detail, Ruling ruling) {
    topics(work).forEach(topic -> journal.record(topic, Official.SYSTEM, kind, detail, ruling));
  }

  void record(DelayedWork work, Official by, EventKind kind, String detail) {
    topics(work).forEach(topic -> journal.record(topic, by, kind, detail));
  }

  // that a referral is being thought of is on no timeline (R97)
  private List<TopicNumber> topics(DelayedWork work) {
    if (work.kind() == WorkKind.REFERRAL) {
      return List.of();
    }
    return TopicNumber.find(work.about()).map(List::of).orElseGet(() -> orders.topicsUnder(work.about()));
  }
}
