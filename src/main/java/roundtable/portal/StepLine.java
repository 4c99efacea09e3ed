package roundtable.portal;

import java.time.LocalDate;
import java.util.List;
import roundtable.kernel.SevenStep;

/**
 * A step on a topic's way, its last turn.
 *
 * @param beganOn null when the topic has not come that far
 * @param endedOn null while it goes on
 * @param dueOn the last day; null when it has not begun, or while the year's schedule is unknown
 * @param turns how often the topic was in it
 * @param facts what residents can know of it, a sentence each
 */
public record StepLine(SevenStep step, LocalDate beganOn, LocalDate endedOn, LocalDate dueOn, int turns, List<String> facts) {

  public boolean isDone() {
    return endedOn != null;
  }

  public boolean isRunning() {
    return beganOn != null && endedOn == null;
  }
}
