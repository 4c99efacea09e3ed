package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.survey.SurveyChangeDesk;
import roundtable.survey.SurveyChangeDraft;

/** {@code survey-change.bpmn} on one page: questions, edition or end of a survey change. */
@Component
public class SurveyChange {

  private final CompletedForms forms;
  private final SurveyChangeDesk changes;

  SurveyChange(CompletedForms forms, SurveyChangeDesk changes) {
    this.forms = forms;
    this.changes = changes;
  }

  public void changeSurvey(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(changes.change(form.as(SurveyChangeDraft.class), form.by().person()));
  }
}
