package roundtable.dispatch;

import java.time.LocalDate;

/**
 * A resolution of a dispatch meeting in one line.
 *
 * @param overdue whether its last day is over and nothing was told yet
 */
public record DispatchLine(String meeting, String topic, String title, String unit, String requirement, LocalDate dueOn,
    DispatchResolutionState state, String answer, boolean overdue) {}
