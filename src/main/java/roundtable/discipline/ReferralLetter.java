package roundtable.discipline;

import java.util.List;

/**
 * 移送书: what the letter says that goes with the bundle (R96); sealed like the referral itself.
 *
 * @param topic 议题编号
 * @param units names of the units concerned
 * @param reason of whoever confirmed it
 * @param acknowledgeBy the last day for the receipt, in words
 * @param seal of the bundle, to be compared with a copy on paper
 * @param referredOn in words
 * @param bundle what the bundle holds, a kind a line with how many there are
 */
public record ReferralLetter(String number, String topic, String title, String ground, String facts, String units,
    String reason, String acknowledgeBy, String seal, String referredOn, List<String> bundle) {}
