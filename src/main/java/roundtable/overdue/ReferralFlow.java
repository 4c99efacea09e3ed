package roundtable.overdue;

import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** A person has confirmed that a matter goes to the discipline commission (R47, A13). */
public interface ReferralFlow {

  /**
   * Proposes a referral.
   *
   * @param clockId the step's turn that was not done in time
   * @param facts what is known, in the words of who confirmed
   */
  void propose(TopicNumber topic, long clockId, ReferralGround ground, String facts, Official by);
}
