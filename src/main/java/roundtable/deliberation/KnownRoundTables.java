package roundtable.deliberation;

import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.memory.TransactionMemory;

/** A topic's latest round-table, read once a transaction. */
@Component
class KnownRoundTables {

  private final RoundTables roundTables;
  private final TransactionMemory<TopicNumber, RoundTable> latest = new TransactionMemory<>();

  KnownRoundTables(RoundTables roundTables) {
    this.roundTables = roundTables;
  }

  RoundTable latest(TopicNumber topic) {
    return latest.get(topic, () -> roundTables.findFirstByTopicOrderByTurnDesc(topic)
        .orElseThrow(() -> new Refusal("议题%s还没有召集圆桌会".formatted(topic))));
  }

  /** The one whose result is still open, if any. */
  Optional<RoundTable> open(TopicNumber topic) {
    return latest.find(topic).or(() -> roundTables.findFirstByTopicOrderByTurnDesc(topic))
        .filter(roundTable -> roundTable.resolution() == null);
  }

  /** 1 for the first round-table of a topic. */
  int nextTurn(TopicNumber topic) {
    return roundTables.countByTopic(topic) + 1;
  }

  RoundTable save(RoundTable roundTable) {
    return latest.keep(roundTable.topic(), roundTables.save(roundTable));
  }

  RoundTable change(TopicNumber topic, Consumer<RoundTable> change) {
    var roundTable = latest(topic);
    change.accept(roundTable);
    return save(roundTable);
  }
}
