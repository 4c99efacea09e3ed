package roundtable.calendar;

import java.time.LocalDate;

/**
 * A working day that a window counts.
 *
 * @param makeUp a Saturday or Sunday that the State Council made a working day (调休上班)
 */
public record CountedDay(LocalDate date, boolean makeUp) {}
