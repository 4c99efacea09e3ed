package roundtable.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.deliberation.ReplyDesk;
import roundtable.deliberation.ReplyEntry;

/** {@code meeting-reply.bpmn} on one page: what people answered by telephone is written down, and that is all. */
@Component
public class MeetingReply {

  private final CompletedForms forms;
  private final ReplyDesk replies;

  MeetingReply(CompletedForms forms, ReplyDesk replies) {
    this.forms = forms;
    this.replies = replies;
  }

  public void registerReplies(DelegateExecution execution) {
    var form = forms.of(execution);
    execution.setProcessBusinessKey(replies.register(form.as(ReplyEntry.class), form.by().person()).value());
  }
}
