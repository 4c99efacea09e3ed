package roundtable.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * One year's working days.
 *
 * @param exceptions the days that the State Council named: true for a make-up workday, false for a day off
 */
record YearSchedule(Map<LocalDate, Boolean> exceptions) {

  YearSchedule {
    exceptions = Map.copyOf(exceptions);
  }

  boolean isWorkingDay(LocalDate date) {
    return exceptions.getOrDefault(date, !isWeekend(date));
  }

  boolean isDayOff(LocalDate date) {
    return exceptions.containsKey(date) && !exceptions.get(date);
  }

  boolean isMakeUp(LocalDate date) {
    return isWeekend(date) && isWorkingDay(date);
  }

  private static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
