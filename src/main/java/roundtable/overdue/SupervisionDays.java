package roundtable.overdue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;

/** The days of a step's supervision: by the step's own dates, or as long after a standstill, whichever comes first. */
@Component
class SupervisionDays {

  private final WorkingCalendar calendar;

  SupervisionDays(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  SupervisionDates of(StepClock clock) {
    if (clock.pausedOn().isPresent()) {
      return SupervisionDates.STOPPED;
    }
    var dates = clock.dates();
    var limits = clock.limits();
    return new SupervisionDates(earlier(dates.dueOn(), clock.standstillOn()),
        earlier(dates.urgeOn(), clock.standstillOn().map(day -> day.plusDays(1))),
        earlier(dates.superviseOn(), afterStandstill(clock, limits.superviseDays() - limits.urgeDays())),
        earlier(dates.referOn(), afterStandstill(clock, limits.referDays() - limits.urgeDays())));
  }

  private Optional<LocalDate> afterStandstill(StepClock clock, int workingDays) {
    return clock.standstillOn().flatMap(day -> calendar.addWorkingDays(day, workingDays));
  }

  private static Optional<LocalDate> earlier(LocalDate own, Optional<LocalDate> standstill) {
    return Stream.concat(Stream.ofNullable(own), standstill.stream()).min(LocalDate::compareTo);
  }
}
