package roundtable.evaluation;

import org.springframework.stereotype.Component;
import roundtable.calendar.MovedLimit;
import roundtable.calendar.WorkingCalendarChange;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;

/** A new working calendar: every review that waits for its answer is given its days again, never fewer. */
@Component
class ReviewRecalculation implements WorkingCalendarChange {

  private final Reviews reviews;
  private final Journal journal;

  ReviewRecalculation(Reviews reviews, Journal journal) {
    this.reviews = reviews;
    this.journal = journal;
  }

  @Override
  public void recount(int version) {
    reviews.all().forEach(open -> recount(open, version));
  }

  private void recount(Reviews.Open review, int version) {
    reviews.moved(review).ifPresent(moved -> {
      reviews.move(review.topic(), moved.now());
      journal.record(review.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED, moved.told("复核不满意评议的时限"),
          MovedLimit.basis(version));
    });
  }
}
