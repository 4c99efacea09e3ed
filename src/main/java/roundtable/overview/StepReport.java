package roundtable.overview;

import java.time.LocalDate;
import java.util.List;
import roundtable.kernel.SevenStep;

/**
 * How topics go through the seven steps.
 *
 * @param from the first day of the time whose passages are told
 * @param steps all seven
 * @param goneBack from a step to an earlier one, the most frequent first
 * @param firstReading how soon somebody takes up what comes in (R116)
 */
public record StepReport(LocalDate from, LocalDate today, String place, List<Passage> steps, List<GoneBack> goneBack, Reading firstReading) {

  /**
   * One step.
   *
   * @param standing topics that stand in it now
   * @param soFar how long those have been there
   * @param passed how long those were there that left it in the time
   */
  public record Passage(SevenStep step, int standing, Stay soFar, Stay passed) {}

  /**
   * How long topics stayed, in working days; the day of coming is not counted.
   *
   * @param topics of how many it is told
   * @param median null of none
   * @param worst null of none
   */
  public record Stay(int topics, Double median, Integer worst) {}

  /**
   * From intake to the first entry that an official makes, of topics received in the time.
   *
   * @param taken lengths of those that somebody has taken up
   * @param waiting topics that nobody has taken up yet
   */
  public record Reading(Stay taken, int waiting) {}

  /** So many came back to {@code to} after they had been in {@code from}. */
  public record GoneBack(SevenStep from, SevenStep to, int topics) {}
}
