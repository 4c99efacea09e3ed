package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.survey.SheetEntry;
import roundtable.survey.SurveyAnswerDesk;

/** {@code survey-sheet.bpmn} on one page: a sheet that was filled in at the door is entered (R69). */
@Component
public class SurveySheet {

  private final CompletedForms forms;
  private final SurveyAnswerDesk answers;

  SurveySheet(CompletedForms forms, SurveyAnswerDesk answers) {
    this.forms = forms;
    this.answers = answers;
  }

  public void enterSheet(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(answers.enter(form.as(SheetEntry.class), form.by().person()));
  }
}
