package roundtable.engine;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import roundtable.discipline.DisciplineDesk;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.overdue.ReferralFlow;
import roundtable.overdue.ReferralGround;

/** What the domain tells the sealed processes. The facts of a proposal go to the desk, only its number to the process. */
@Component
class ReferralMessages implements ReferralFlow {

  private final RuntimeService runtime;
  private final SealedAccess sealed;
  // asked for late: the supervisors' desk tells this class, and the discipline desk knows the supervisors' clocks
  private final ObjectProvider<DisciplineDesk> discipline;

  ReferralMessages(RuntimeService runtime, SealedAccess sealed, ObjectProvider<DisciplineDesk> discipline) {
    this.runtime = runtime;
    this.sealed = sealed;
    this.discipline = discipline;
  }

  @Override
  @Transactional
  public void propose(TopicNumber topic, long clockId, ReferralGround ground, String facts, Official by) {
    discipline.getObject().propose(topic, clockId, ground, facts, by)
        .ifPresent(number -> sealed.call(() -> runtime.createMessageCorrelation("message_referralProposed")
            .tenantId(SealedCircle.TENANT).processInstanceBusinessKey(topic.value())
            .setVariable(RoutingVariable.REFERRAL_NUMBER.id(), number).correlateStartMessage()));
  }
}
