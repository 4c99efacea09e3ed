package roundtable.engine;

import org.springframework.stereotype.Component;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.organisation.Duty;

/** A vacant post of an order about several topics is skipped, and each topic's timeline says so (A15). */
@Component
class OrderVacancies {

  private final TaskTopics topics;
  private final Journal journal;

  OrderVacancies(TaskTopics topics, Journal journal) {
    this.topics = topics;
    this.journal = journal;
  }

  /** Code of the post on duty. */
  String journaled(String order, Duty duty) {
    if (!duty.skipped().isEmpty()) {
      var detail = "岗位空缺：%s，由%s承办".formatted(String.join("、", duty.skipped()), duty.title());
      topics.of(order).forEach(topic -> journal.record(topic, Official.SYSTEM, EventKind.VACANCY_SKIPPED, detail));
    }
    return duty.post();
  }
}
