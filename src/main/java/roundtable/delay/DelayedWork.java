package roundtable.delay;

import java.time.LocalDate;

/**
 * An open task that is over its date.
 *
 * @param kind which row of {@code task-limits} it falls under
 * @param about 议题编号, or the number of an order about several topics
 * @param name what the task is called
 * @param post code of the post that has it
 * @param dueOn its last day
 */
public record DelayedWork(WorkKind kind, String about, String name, String post, LocalDate dueOn) {}
