package roundtable.evaluation;

import java.time.Instant;
import org.springframework.stereotype.Component;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;

/** A new schedule: reviews that wait are counted again, never shortened (design.md 4). */
@Component
class ReviewRecalculation implements RuleChange {

  private final Reviews reviews;
  private final EvaluationFlow flow;
  private final Journal journal;

  ReviewRecalculation(Reviews reviews, EvaluationFlow flow, Journal journal) {
    this.reviews = reviews;
    this.flow = flow;
    this.journal = journal;
  }

  @Override
  public void published(RuleTable table, int version, Instant inForceFrom) {
    if (table == RuleTable.WORKING_CALENDAR) {
      reviews.all().forEach(this::recount);
    }
  }

  private void recount(Reviews.Open review) {
    reviews.later(review).ifPresent(lastDay -> {
      reviews.move(review.topic(), lastDay);
      journal.record(review.topic(), Official.SYSTEM, EventKind.LIMIT_MOVED,
          "工作日历调整，复核不满意评议的期限改为%s".formatted(WrittenDate.of(lastDay)));
      flow.reviewMoved(review.topic(), lastDay);
    });
  }
}
