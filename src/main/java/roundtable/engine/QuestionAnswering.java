package roundtable.engine;

import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import roundtable.deliberation.Question;
import roundtable.deliberation.QuestionAnswer;
import roundtable.deliberation.QuestionDesk;

/** {@code question-answering.bpmn} on one page: a question from the table and the unit that answers it. */
@Component
public class QuestionAnswering {

  private final CompletedForms forms;
  private final TaskPosts posts;
  private final QuestionDesk questions;
  private final Clock clock;

  QuestionAnswering(CompletedForms forms, TaskPosts posts, QuestionDesk questions, Clock clock) {
    this.forms = forms;
    this.posts = posts;
    this.questions = questions;
    this.clock = clock;
  }

  public String answeringUnit(DelegateExecution execution) {
    return posts.contact(CompletedForms.topic(execution), question(execution).unit());
  }

  /** The day that was promised at the table, a working day or not. */
  public Date dueDate(DelegateExecution execution) {
    return Limit.endOf(Optional.of(question(execution).dueOn()), clock.getZone());
  }

  /** Listed under 即将到期 from the day before. */
  public Date remindDate(DelegateExecution execution) {
    return Limit.startOf(Optional.of(question(execution).dueOn().minusDays(1)), clock.getZone());
  }

  public void answerQuestion(DelegateTask task) {
    var form = forms.of(task);
    questions.answer(CompletedForm.number(task.getExecution(), RoutingVariable.QUESTION_ID), form.as(QuestionAnswer.class), form.by());
  }

  private Question question(DelegateExecution execution) {
    return questions.question(CompletedForm.number(execution, RoutingVariable.QUESTION_ID));
  }
}
