package roundtable.web;

import java.time.LocalDate;
import roundtable.overdue.OverdueLine;

/**
 * A line of the inspector's queue in Chinese.
 *
 * @param topic 议题编号
 * @param stage yellow or red, and why
 * @param lastInOrder the last day on which it was in order
 * @param daysOver calendar days since then; negative before
 * @param stale the latest note says nothing new (无新进展)
 */
record OverdueRow(String topic, String title, String step, String level, String stage, LocalDate lastInOrder, long daysOver,
    boolean stale) {

  static OverdueRow of(OverdueLine line) {
    return new OverdueRow(line.topic().value(), line.title(), line.step().label(), line.level().label(), line.why(),
        line.lastInOrder(), line.daysOver(), line.stale());
  }
}
