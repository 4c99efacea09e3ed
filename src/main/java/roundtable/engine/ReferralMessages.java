package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.ReferralFlow;
import roundtable.overdue.ReferralGround;

/** A confirmed referral starts the discipline commission's own process; its words stay in the table. */
@Component
class ReferralMessages implements ReferralFlow {

  private final RuntimeService runtime;

  ReferralMessages(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void propose(TopicNumber topic, long clockId, ReferralGround ground, String facts, Official by) {
    runtime.createMessageCorrelation("message_referralProposed").processInstanceBusinessKey(topic.value())
        .setVariable(RoutingVariable.CLOCK_ID.id(), clockId).correlateStartMessage();
  }
}
