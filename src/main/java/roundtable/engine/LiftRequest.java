package roundtable.engine;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import roundtable.deliberation.RoundTableLevelDesk;
import roundtable.escalation.LeaderLift;
import roundtable.escalation.LiftDesk;

/** {@code lift-request.bpmn} on one page: a leader decides that a topic goes to the next level. */
@Component
public class LiftRequest {

  private final CompletedForms forms;
  private final LiftDesk lifts;
  private final RoundTableLevelDesk roundTables;
  private final Clock clock;

  LiftRequest(CompletedForms forms, LiftDesk lifts, RoundTableLevelDesk roundTables, Clock clock) {
    this.forms = forms;
    this.lifts = lifts;
    this.roundTables = roundTables;
    this.clock = clock;
  }

  public void liftTopic(DelegateExecution execution) {
    var form = forms.of(execution);
    var topic = lifts.decide(form.as(LeaderLift.class), form.by().person());
    execution.setProcessBusinessKey(topic.value());
    roundTables.follow(topic, LocalDate.now(clock));
  }
}
