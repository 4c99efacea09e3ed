package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.publicity.SponsorDesk;
import roundtable.publicity.SponsorEntry;

/** {@code sponsor-log.bpmn} on one page: a leader in charge of a project records what they did for it (R85). */
@Component
public class SponsorLog {

  private final CompletedForms forms;
  private final SponsorDesk sponsors;

  SponsorLog(CompletedForms forms, SponsorDesk sponsors) {
    this.forms = forms;
    this.sponsors = sponsors;
  }

  public void recordDeed(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(sponsors.record(form.as(SponsorEntry.class), form.by().person()).value());
  }
}
