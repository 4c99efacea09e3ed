package roundtable.commonorder;

import java.time.LocalDate;

/**
 * An open order as a list shows it.
 *
 * @param state Chinese, such as 待答复
 * @param dueOn last day for the answer; null while the year's schedule is unknown
 * @param topics how many are still under it
 */
public record CommonOrderLine(String number, String department, String requirement, String state, LocalDate dueOn, boolean overdue,
    int topics) {}
