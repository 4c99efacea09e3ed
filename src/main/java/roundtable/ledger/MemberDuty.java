package roundtable.ledger;

import roundtable.organisation.MemberKind;

/**
 * Somebody who has taken on a community, and how often they came to its round-tables (R14, R38, R39).
 *
 * @param community name of the contact point; the last of several
 * @param street code of its street
 */
public record MemberDuty(String member, String name, MemberKind kind, String workUnit, String street, String community, int attended) {

  MemberDuty and(MemberDuty later) {
    return new MemberDuty(member, later.name, later.kind, later.workUnit, later.street, later.community, attended + later.attended);
  }
}
