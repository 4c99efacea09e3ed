package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.evidence.PhotoChoice;
import roundtable.evidence.PhotoPublicationDesk;

/** {@code photo-publication.bpmn} on one page: an official of the community decides whether residents see a photo. */
@Component
public class PhotoPublication {

  private final CompletedForms forms;
  private final PhotoPublicationDesk photos;

  PhotoPublication(CompletedForms forms, PhotoPublicationDesk photos) {
    this.forms = forms;
    this.photos = photos;
  }

  public void decidePhoto(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(photos.decide(form.as(PhotoChoice.class), form.by().person()).value());
  }
}
