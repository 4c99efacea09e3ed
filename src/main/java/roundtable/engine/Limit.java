package roundtable.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Days as the engine's moments; null for a day that is not known yet. */
final class Limit {

  /** What has no day does not happen by itself: its timer is set when the schedule comes, or the clock goes on. */
  static final Date NOT_BY_ITSELF = Date.from(Instant.parse("9999-12-30T16:00:00Z"));

  private Limit() {}

  /** The day on which the task that waits here was given out, so that its days are the same whenever they are counted. */
  static LocalDate begunOn(DelegateExecution execution, Clock clock) {
    return ((ExecutionEntity) execution).getTasks().stream().map(TaskEntity::getCreateTime).max(Comparator.naturalOrder())
        .map(moment -> LocalDate.ofInstant(moment.toInstant(), clock.getZone())).orElseGet(() -> LocalDate.now(clock));
  }

  static Date endOf(Optional<LocalDate> lastDay, ZoneId zone) {
    return lastDay.map(day -> lastSecondBefore(day.plusDays(1).atStartOfDay(zone).toInstant())).orElse(null);
  }

  /** So that every list shows the last day, not the midnight after it. */
  static Date lastSecondBefore(Instant end) {
    return Date.from(end.minusSeconds(1));
  }

  /** The beginning of a day, for a timer. */
  static Date from(Optional<LocalDate> day, ZoneId zone) {
    return Optional.ofNullable(startOf(day, zone)).orElse(NOT_BY_ITSELF);
  }

  /** The beginning of the day after the last one, for a timer. */
  static Date after(Optional<LocalDate> lastDay, ZoneId zone) {
    return from(lastDay.map(day -> day.plusDays(1)), zone);
  }

  static Date startOf(Optional<LocalDate> day, ZoneId zone) {
    return day.map(date -> Date.from(date.atStartOfDay(zone).toInstant())).orElse(null);
  }
}
