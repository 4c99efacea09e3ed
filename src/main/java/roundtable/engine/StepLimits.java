package roundtable.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
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

  /** The last moment of the running step; null while the year's schedule is unknown. */
  Date dueDate(TopicNumber topic) {
    return Limit.endOf(limits.running(topic).dueOn(), clock.getZone());
  }

  /** When the running step is about to be due; null while the year's schedule is unknown. */
  Date remindDate(TopicNumber topic) {
    return Limit.startOf(limits.running(topic).remindOn(), clock.getZone());
  }

  /** When the running step began: its rules hold. */
  Instant began(TopicNumber topic) {
    return limits.running(topic).beganAt();
  }
}
