package roundtable.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.OverdueDesk;

/** The running step's limit, as the engine's dates. */
@Component
class StepLimits {

  private final OverdueDesk limits;
  private final Clock clock;

  StepLimits(OverdueDesk limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** The last moment of the running step; null while the year's schedule is unknown or the clock is stopped. */
  Date dueDate(TopicNumber topic) {
    var running = limits.running(topic);
    return running.pausedOn().isPresent() ? null : Limit.endOf(running.dueOn(), clock.getZone());
  }

  /** When the running step is about to be due; null while the year's schedule is unknown or the clock is stopped. */
  Date remindDate(TopicNumber topic) {
    var running = limits.running(topic);
    return running.pausedOn().isPresent() ? null : Limit.startOf(running.remindOn(), clock.getZone());
  }

  /** The moment at which the running step counts as overdue; never by itself while the year's schedule is unknown. */
  Date overdue(TopicNumber topic) {
    return Limit.after(limits.supervision(limits.running(topic)).lastInOrder(), clock.getZone());
  }

  /** The id of the timer that a step carries. */
  static String timerOf(SevenStep step) {
    return step.subProcess().replace("subProcess_", "event_") + "Overdue";
  }

  /** When the running step began: its rules hold. */
  Instant began(TopicNumber topic) {
    return limits.running(topic).beganAt();
  }
}
