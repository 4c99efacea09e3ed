package roundtable.discipline;

/**
 * A line of what a form of the sealed work tells.
 *
 * @param label what it is, such as 移送情形
 */
public record ReferralLine(String label, String text) {}
