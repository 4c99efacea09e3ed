package roundtable.discipline;

/**
 * 回执: all that the secretariat may know of a referral.
 *
 * @param topic 议题编号
 * @param state how far it has come
 * @param acknowledgeBy the last day for the receipt in words; empty before it is referred
 */
public record Receipt(String number, String topic, String state, String acknowledgeBy) {}
