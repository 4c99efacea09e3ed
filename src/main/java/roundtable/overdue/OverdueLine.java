package roundtable.overdue;

import java.time.LocalDate;
import roundtable.kernel.ChosenTopic;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;

/**
 * A line of the inspector's queue.
 *
 * @param lastInOrder the last day on which it was in order: of the step, or of standing still
 * @param daysOver calendar days since then; negative before
 * @param standsStill red only because nothing new was reported in time; the step itself is not due yet
 * @param stale the latest note says nothing new (无新进展)
 */
public record OverdueLine(TopicNumber topic, String title, SevenStep step, Level level, OverdueStage stage,
    LocalDate lastInOrder, long daysOver, boolean standsStill, boolean stale) {

  /** Yellow or red, and why. */
  public String why() {
    return standsStill ? stage.label().replace(OverdueStage.OVERDUE.label(), "红色：停滞，按逾期督办") : stage.label();
  }

  /** On one line of a pick-list, number first. */
  String listed() {
    var over = daysOver > 0 ? "，超期%d天".formatted(daysOver) : "";
    return "%s%s%s（%s，%s%s%s）".formatted(topic, ChosenTopic.BETWEEN, title, why(), step.label(), over,
        stale ? "，无新进展" : "");
  }
}
