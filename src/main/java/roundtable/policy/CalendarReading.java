package roundtable.policy;

import java.util.List;

/**
 * What was read of a notice.
 *
 * @param days by date
 * @param unread lines and sentences that speak of days and could not be understood: somebody has to look at each
 */
public record CalendarReading(List<CalendarDay> days, List<String> unread) {}
