package roundtable.delay;

import java.time.LocalDate;

/**
 * A late task as a list shows it.
 *
 * @param about 议题编号 or number of an order
 * @param task what it is called
 * @param holder title of the post that has it
 * @param dueOn its last day
 * @param daysOver calendar days since then
 * @param raised how many posts have been asked to see to it
 * @param supervisor title of the post that was asked last; null while it was only urged
 * @param remark what that post said; null before it did
 */
public record DelayLine(String about, String task, String holder, LocalDate dueOn, long daysOver, int raised,
    String supervisor, String remark) {}
