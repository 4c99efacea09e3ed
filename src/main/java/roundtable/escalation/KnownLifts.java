package roundtable.escalation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import roundtable.kernel.Level;
import roundtable.kernel.TopicNumber;
import roundtable.memory.TransactionMemory;

/** A topic's latest lift, read once a transaction; when one is open, it is the latest. */
@Component
class KnownLifts {

  private final Lifts lifts;
  private final TransactionMemory<TopicNumber, Optional<Lift>> latest = new TransactionMemory<>();

  KnownLifts(Lifts lifts) {
    this.lifts = lifts;
  }

  Optional<Lift> latest(TopicNumber topic) {
    return latest.get(topic, () -> lifts.findFirstByTopicOrderByIdDesc(topic));
  }

  Optional<Lift> open(TopicNumber topic) {
    return latest(topic).filter(Lift::isOpen);
  }

  /** Whether that level sent the topic back before. */
  boolean isReturned(TopicNumber topic, Level by) {
    return latest(topic).isPresent() && lifts.existsByTopicAndToLevelAndState(topic, by, LiftState.RETURNED);
  }

  Lift save(Lift lift) {
    return latest.keep(lift.topic(), Optional.of(lifts.save(lift))).orElseThrow();
  }
}
