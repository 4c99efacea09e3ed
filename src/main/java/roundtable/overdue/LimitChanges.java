package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;

/** Every limit that a person moved: kept with who and why, and told to its tasks and timers. */
@Component
class LimitChanges {

  private final RunningClocks clocks;
  private final SupervisionDays days;
  private final LimitFlow flow;
  private final JdbcClient jdbc;
  private final Clock clock;

  LimitChanges(RunningClocks clocks, SupervisionDays days, LimitFlow flow, JdbcClient jdbc, Clock clock) {
    this.clocks = clocks;
    this.days = days;
    this.flow = flow;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps a change.
   *
   * @param workingDays by how many the step's last day moved
   * @param before the step's last day as it was
   */
  void keep(StepClock changed, LimitChangeKind kind, int workingDays, String reason, Optional<LocalDate> before, Official by) {
    clocks.save(changed);
    jdbc.sql("""
            insert into limit_change (clock_id, topic, kind, working_days, reason, due_before, due_after, changed_at,
              changed_by, changed_post)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(changed.id(), changed.topic().value(), kind.name(), workingDays, reason, before.orElse(null),
            changed.dueOn().orElse(null), Instant.now(clock).atOffset(ZoneOffset.UTC), by.person(), by.post())
        .update();
    flow.limitMoved(changed, days.of(changed));
  }
}
