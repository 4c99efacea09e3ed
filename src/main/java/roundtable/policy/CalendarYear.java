package roundtable.policy;

import java.util.List;

/** The days of a year by the calendar in force; empty while the notice has not been entered. */
public record CalendarYear(int year, List<CalendarDay> days) {}
