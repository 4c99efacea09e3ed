package roundtable.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import roundtable.evaluation.EvaluationReviewDesk;
import roundtable.ledger.Line;

/** What residents are dissatisfied with, at the head of the forms of whoever answers them or puts it right (R103). */
@Component
class ComplaintLines {

  private static final Set<String> ANSWERING =
      Set.of("userTask_evaluateResult", "userTask_reviewDissatisfaction", "userTask_decideDissatisfaction");
  private static final Set<String> PUTTING_RIGHT = Set.of("userTask_checkProgress", "userTask_rectify", "userTask_signOff");
  private final EvaluationReviewDesk reviews;

  ComplaintLines(EvaluationReviewDesk reviews) {
    this.reviews = reviews;
  }

  List<Line> of(OpenTask task) {
    return Stream.concat(ANSWERING.contains(task.name()) ? reviews.unanswered(task.topic()).stream() : Stream.of(),
        PUTTING_RIGHT.contains(task.name()) ? reviews.toPutRight(task.topic()).stream() : Stream.of())
        .map(words -> new Line("居民不满意", words)).toList();
  }
}
