package roundtable.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import roundtable.kernel.ClockMoved;
import roundtable.kernel.DueWorkDone;

/** The engine's clock follows the product's; when that is set forward, what became due runs at once. */
@Component
class EngineClock {

  private static final Logger LOG = LoggerFactory.getLogger(EngineClock.class);
  private static final Duration TOLERANCE = Duration.ofSeconds(1);
  private static final int PAGE = 100;
  // a job that the job executor holds at this moment is left to it for so many short waits
  private static final int IDLE_ROUNDS = 40;
  private static final Duration IDLE = Duration.ofMillis(50);

  private final ManagementService management;

  EngineClock(ManagementService management) {
    this.management = management;
  }

  /** Sets the engine's clock by {@code clock}, before the engine does anything. */
  static void follow(Clock clock) {
    var now = clock.instant();
    if (Duration.between(ClockUtil.now().toInstant(), now).abs().compareTo(TOLERANCE) > 0) {
      ClockUtil.reset();
      ClockUtil.offset(Duration.between(ClockUtil.now().toInstant(), now).toMillis());
    }
  }

  /** Runs after everybody else has followed the clock (posts, deadlines), so that no job sees yesterday's posts. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  DueWorkDone on(ClockMoved moved) {
    ClockUtil.offset(moved.ahead().toMillis());
    return new DueWorkDone(runDueJobs());
  }

  private int runDueJobs() {
    var ran = 0;
    var idle = 0;
    for (var due = due(); !due.isEmpty() && idle < IDLE_ROUNDS; due = due()) {
      var before = ran;
      ran += (int) due.stream().filter(this::run).count();
      if (ran == before) {
        idle++;
        pause();
      }
    }
    return ran;
  }

  private List<Job> due() {
    return management.createJobQuery().active().executable().orderByJobDuedate().asc().listPage(0, PAGE);
  }

  private boolean run(Job job) {
    try {
      management.executeJob(job.getId());
      return true;
    } catch (OptimisticLockingException taken) {
      LOG.debug("Job {} is being done by somebody else", job.getId());
    } catch (RuntimeException failed) {
      // the engine has counted the failure and gives up after three
      LOG.warn("Job {} failed: {}", job.getId(), failed.getMessage());
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(IDLE.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
