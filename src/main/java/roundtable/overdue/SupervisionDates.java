package roundtable.overdue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a step's supervision comes to what; a day is empty while nothing happens by itself, be it that its year's schedule
 * is unknown or that the clock is stopped.
 *
 * @param lastInOrder the last day on which the step is not overdue
 * @param urgeOn from which day on its owner is urged (催办)
 * @param superviseOn from which day on an order is due (督办)
 * @param referOn from which day on somebody decides about a referral (移送)
 */
public record SupervisionDates(Optional<LocalDate> lastInOrder, Optional<LocalDate> urgeOn,
    Optional<LocalDate> superviseOn, Optional<LocalDate> referOn) {

  static final SupervisionDates STOPPED =
      new SupervisionDates(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
