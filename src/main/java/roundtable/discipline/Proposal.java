package roundtable.discipline;

import java.time.Instant;
import roundtable.overdue.ReferralGround;

/**
 * 提请: by whom, why, and what the table said to it; never changed.
 *
 * @param clockId the step's clock; null when the commission takes up a case by itself
 * @param ruling what {@code referral-criteria} made of the counted facts: a ground, or NONE
 * @param ruled what it was asked about ({@code RuledCase})
 * @param disclosure whether those concerned may read that a referral exists: NOTHING or EXISTENCE
 */
record Proposal(Long clockId, ReferralOrigin origin, ReferralGround ground, String facts, String ruling, String ruled,
    String basis, int rulesVersion, String disclosure, Instant proposedAt, String proposedBy, String proposedPost) {}
