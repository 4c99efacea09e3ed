package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import roundtable.evaluation.EvaluationReviewDesk;

/** 恢复办理: the topic goes back to its last step. */
@Component
public class ReopenTopic implements JavaDelegate {

  private final EvaluationReviewDesk reviews;

  ReopenTopic(EvaluationReviewDesk reviews) {
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.reopen(CompletedForms.topic(execution));
  }
}
