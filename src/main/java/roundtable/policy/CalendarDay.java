package roundtable.policy;

import java.time.LocalDate;

/**
 * A day that the State Council's notice names.
 *
 * @param holiday 节日 to which it belongs
 */
public record CalendarDay(LocalDate date, Kind kind, String holiday) {

  /** 放假 or 上班. */
  public enum Kind { OFF, WORK }
}
