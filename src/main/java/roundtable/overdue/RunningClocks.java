package roundtable.overdue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.memory.TransactionMemory;

/** A topic's clocks, read once in a transaction. */
@Component
class RunningClocks {

  private final StepClocks clocks;
  private final TransactionMemory<TopicNumber, List<StepClock>> known = new TransactionMemory<>();

  RunningClocks(StepClocks clocks) {
    this.clocks = clocks;
  }

  StepClock running(TopicNumber topic) {
    return find(topic).orElseThrow(() -> new Refusal("议题%s目前不在办理步骤中".formatted(topic)));
  }

  Optional<StepClock> find(TopicNumber topic) {
    return of(topic).stream().filter(StepClock::isRunning).findFirst();
  }

  StepClock clock(long id) {
    return clocks.findById(id).flatMap(found -> of(found.topic()).stream().filter(each -> each.id() == id).findFirst())
        .orElseThrow(() -> new Refusal("没有这个步骤的时限记录"));
  }

  /** How often the topic has been in a step. */
  int turns(TopicNumber topic, SevenStep step) {
    return (int) of(topic).stream().filter(each -> each.step() == step).count();
  }

  /** The last time that the topic was in a step. */
  StepClock latest(TopicNumber topic, SevenStep step) {
    return of(topic).stream().filter(each -> each.step() == step).max(Comparator.comparing(StepClock::turn))
        .orElseThrow(() -> new Refusal("议题%s没有到过“%s”".formatted(topic, step.label())));
  }

  void add(StepClock begun) {
    known.keep(begun.topic(), Stream.concat(of(begun.topic()).stream(), Stream.of(clocks.save(begun))).toList());
  }

  void save(StepClock changed) {
    clocks.save(changed);
  }

  private List<StepClock> of(TopicNumber topic) {
    return known.get(topic, () -> clocks.findByTopic(topic));
  }
}
