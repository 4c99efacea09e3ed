package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.survey.SurveyDesk;
import roundtable.survey.SurveyDraft;

/** {@code survey-opening.bpmn} on one page: a survey is set up and opened; its clock ends it (R43, R69). */
@Component
public class SurveyOpening {

  private final CompletedForms forms;
  private final SurveyDesk surveys;

  SurveyOpening(CompletedForms forms, SurveyDesk surveys) {
    this.forms = forms;
    this.surveys = surveys;
  }

  public void openSurvey(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(surveys.open(form.as(SurveyDraft.class), form.by().person()));
  }
}
