package roundtable.ledger;

import roundtable.organisation.MemberKind;

/**
 * How those of a kind keep what is asked of them (R39).
 *
 * @param quota how often each should come in that time
 * @param people how many have a contact point in that time
 * @param fulfilled how many of them came as often as they should
 * @param attended how often they came, all together
 */
public record QuotaLine(MemberKind kind, int quota, int people, int fulfilled, int attended) {}
