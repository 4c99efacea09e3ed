package roundtable.overdue;

import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;

/** Port: 提请移送, told to whoever confirms and refers (R96). */
public interface ReferralFlow {

  /**
   * A supervisor proposes to refer a topic whose step stands still; somebody else decides.
   *
   * @param clockId the step's clock
   * @param facts in the proposer's words
   */
  void propose(TopicNumber topic, long clockId, ReferralGround ground, String facts, Official by);
}
