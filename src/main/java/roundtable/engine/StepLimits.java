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
    return limits.running(topic).dueOn().map(day -> Limit.endOf(day, clock.getZone())).orElse(null);
  }

  /** When the running step began: its rules hold. */
  Instant began(TopicNumber topic) {
    return limits.running(topic).beganAt();
  }
}
