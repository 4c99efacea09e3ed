package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.evaluation.EvaluationReviewDesk;
import roundtable.evaluation.ReviewAnswer;
import roundtable.organisation.Role;

/** {@code evaluation-review.bpmn} on one page: its ids, and what its tasks record. */
@Component
public class EvaluationReview {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final EvaluationReviewDesk reviews;
  private final Clock clock;

  EvaluationReview(CompletedForms forms, TaskPosts posts, EvaluationReviewDesk reviews, Clock clock) {
    this.forms = forms;
    this.posts = posts;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** Neither the community that did it nor whoever signed it off. */
  public String reviewingPost(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.SUPERVISION_COMMITTEE);
  }

  public String streetClerk(DelegateExecution execution) {
    return posts.owner(CompletedForms.topic(execution), Role.STREET_CLERK);
  }

  /** The last moment for the answer; null while the year's schedule is unknown. */
  public Date dueDate(DelegateExecution execution) {
    return Limit.endOf(reviews.dueOn(CompletedForms.topic(execution)), clock.getZone());
  }

  /** When no answer counts as none. */
  public Date timer(DelegateExecution execution) {
    return Limit.after(reviews.dueOn(CompletedForms.topic(execution)), clock.getZone());
  }

  public void reviewDissatisfaction(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(reviews.answer(form.topic(), form.as(ReviewAnswer.class), form.by()) ? "REOPENED" : "UPHELD");
  }

  public void passOn(DelegateExecution execution) {
    reviews.passOn(CompletedForms.topic(execution));
  }

  public void decideDissatisfaction(DelegateTask task) {
    var form = forms.of(task);
    form.outcome(reviews.answer(form.topic(), form.as(ReviewAnswer.class), form.by()) ? "REOPENED" : "UPHELD");
  }
}
