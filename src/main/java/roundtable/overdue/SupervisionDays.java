package roundtable.overdue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** The days of a step's supervision: by the step's own dates, or by those after a standstill, whichever come first. */
@Component
class SupervisionDays {

  private final WorkingCalendar calendar;
  private final RuleBook rules;

  SupervisionDays(WorkingCalendar calendar, RuleBook rules) {
    this.calendar = calendar;
    this.rules = rules;
  }

  SupervisionDates of(StepClock clock) {
    if (clock.pausedOn().isPresent()) {
      return SupervisionDates.STOPPED;
    }
    var own = clock.dates();
    return clock.standstillOn().map(lastDay -> afterStandstill(own, lastDay, standstill(clock)))
        .orElseGet(() -> new SupervisionDates(Optional.ofNullable(own.dueOn()), Optional.ofNullable(own.urgeOn()),
            Optional.ofNullable(own.superviseOn()), Optional.ofNullable(own.referOn())));
  }

  /** What {@code standstill-limits} said when the step began. */
  Ruling standstill(StepClock clock) {
    return rules.decide(RuleTable.STANDSTILL_LIMITS, clock.beganAt(), Map.of("level", clock.level().name()));
  }

  private SupervisionDates afterStandstill(StepDates own, LocalDate lastDay, Ruling standstill) {
    return new SupervisionDates(earlier(own.dueOn(), Optional.of(lastDay)),
        earlier(own.urgeOn(), Optional.of(lastDay.plusDays(1))),
        earlier(own.superviseOn(), calendar.addWorkingDays(lastDay, standstill.number("supervise"))),
        earlier(own.referOn(), calendar.addWorkingDays(lastDay, standstill.number("refer"))));
  }

  private static Optional<LocalDate> earlier(LocalDate own, Optional<LocalDate> other) {
    return Stream.concat(Stream.ofNullable(own), other.stream()).min(LocalDate::compareTo);
  }
}
