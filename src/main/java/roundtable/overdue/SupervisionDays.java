package roundtable.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.implementation.NoteDesk;
import roundtable.kernel.SevenStep;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.RuledCases;
import roundtable.rules.Ruling;

/** The days of a step's supervision: by the step's own dates, or by those after a standstill, whichever come first. */
@Component
class SupervisionDays {

  private final WorkingCalendar calendar;
  private final RuleBook rules;
  private final NoteDesk notes;
  private final ZoneId zone;

  SupervisionDays(WorkingCalendar calendar, RuleBook rules, NoteDesk notes, Clock clock) {
    this.calendar = calendar;
    this.rules = rules;
    this.notes = notes;
    this.zone = clock.getZone();
  }

  SupervisionDates of(StepClock clock) {
    if (clock.pausedOn().isPresent()) {
      return SupervisionDates.STOPPED;
    }
    var own = clock.dates();
    return clock.standstillOn().map(lastDay -> afterStandstill(own, lastDay, clock))
        .orElseGet(() -> new SupervisionDates(Optional.ofNullable(own.dueOn()), Optional.ofNullable(own.urgeOn()),
            Optional.ofNullable(own.superviseOn()), Optional.ofNullable(own.referOn())));
  }

  /** A step begins: nothing new has to have been reported yet; outside 项目实施 nothing stands still (R99). What the table said of it, to be kept. */
  RuledCases beginStandstill(StepClock clock) {
    return clock.step() == SevenStep.IMPLEMENTATION ? RuledCases.of(standsStillFrom(clock, clock.beganOn(zone))) : RuledCases.NONE;
  }

  /** Counts from what was new and last reported in this turn of the step; never forward in time. */
  void recountStandstill(StepClock clock) {
    if (clock.step() == SevenStep.IMPLEMENTATION) {
      standsStillFrom(clock, notes.lastNewAt(clock.topic()).filter(at -> !at.isBefore(clock.beganAt()))
          .map(at -> LocalDate.ofInstant(at, zone)).orElseGet(() -> clock.beganOn(zone)));
    }
  }

  /** What a pause has taken: so many working days more before it stands still. */
  void postponeStandstill(StepClock clock, int workingDays) {
    clock.standstillOn().ifPresent(lastDay ->
        standsStillAfter(clock, calendar.addWorkingDays(lastDay, workingDays), standstill(clock)));
  }

  /** What {@code standstill-limits} said when the step began. */
  Ruling standstill(StepClock clock) {
    return rules.decide(RuleTable.STANDSTILL_LIMITS, clock.beganAt(), Map.of("level", clock.level().name()));
  }

  private Ruling standsStillFrom(StepClock clock, LocalDate day) {
    var ruling = standstill(clock);
    standsStillAfter(clock, calendar.addWorkingDays(day, ruling.number("workingDays")), ruling);
    return ruling;
  }

  private void standsStillAfter(StepClock clock, Optional<LocalDate> lastDay, Ruling ruling) {
    clock.standsStillAfter(lastDay);
    clock.supervisedAfterStandstill(after(clock, ruling.number("supervise")), after(clock, ruling.number("refer")));
  }

  private Optional<LocalDate> after(StepClock clock, int workingDays) {
    return clock.standstillOn().flatMap(lastDay -> calendar.addWorkingDays(lastDay, workingDays));
  }

  // a clock that began before these days were kept has none until it is counted again
  private SupervisionDates afterStandstill(StepDates own, LocalDate lastDay, StepClock clock) {
    return new SupervisionDates(earlier(own.dueOn(), Optional.of(lastDay)),
        earlier(own.urgeOn(), Optional.of(lastDay.plusDays(1))),
        earlier(own.superviseOn(), clock.standstillSuperviseOn().or(() -> after(clock, standstill(clock).number("supervise")))),
        earlier(own.referOn(), clock.standstillReferOn().or(() -> after(clock, standstill(clock).number("refer")))));
  }

  private static Optional<LocalDate> earlier(LocalDate own, Optional<LocalDate> other) {
    return Stream.concat(Stream.ofNullable(own), other.stream()).min(LocalDate::compareTo);
  }
}
