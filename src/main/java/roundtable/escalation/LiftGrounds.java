package roundtable.escalation;

import roundtable.kernel.Official;

/**
 * Why a topic is put before the next level, and by whom.
 *
 * @param grounds in a person's words; null when the topic's own way leads there
 */
record LiftGrounds(LiftCause cause, String grounds, String liftedBy, String liftedPost) {

  static LiftGrounds of(LiftCause cause, String grounds, Official by) {
    return new LiftGrounds(cause, grounds, by.person(), by.post());
  }

  Official by() {
    return new Official(liftedBy, liftedPost);
  }
}
