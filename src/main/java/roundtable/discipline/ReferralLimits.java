package roundtable.discipline;

import roundtable.rules.Ruling;

/** Working days for confirming, receiving and disposing of one referral, as {@code referral-criteria} gave them (A11). */
record ReferralLimits(int confirmDays, int acknowledgeDays, int disposeDays) {

  static ReferralLimits of(Ruling ruling) {
    return new ReferralLimits(ruling.number("confirmDays"), ruling.number("acknowledgeDays"),
        ruling.number("disposeDays"));
  }
}
