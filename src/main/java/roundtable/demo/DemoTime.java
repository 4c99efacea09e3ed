package roundtable.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import roundtable.kernel.ClockMoved;
import roundtable.kernel.DueWorkDone;

/** Sets the demo's clock forward and lets everybody follow: posts change hands, due jobs run. */
@Component
@Profile("demo")
class DemoTime {

  private final DemoClock clock;
  private final ApplicationEventPublisher events;
  private int jobs;

  DemoTime(DemoClock clock, ApplicationEventPublisher events) {
    this.clock = clock;
    this.events = events;
  }

  OffsetDateTime now() {
    return DemoClock.shown(clock.instant());
  }

  /** Sets the clock forward; tells how many due jobs ran. */
  synchronized int moveTo(Instant to) {
    var ahead = clock.moveTo(to);
    jobs = 0;
    // everybody follows within this call; the engine answers with DueWorkDone
    events.publishEvent(new ClockMoved(ahead));
    return jobs;
  }

  /** Sets the clock forward unless it is there already. */
  void reach(Instant time) {
    if (time.isAfter(clock.instant())) {
      moveTo(time);
    }
  }

  @EventListener
  void on(DueWorkDone done) {
    jobs += done.jobs();
  }
}
