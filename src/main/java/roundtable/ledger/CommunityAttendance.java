package roundtable.ledger;

/** Who of the party members and delegates came to a community's round-tables of a month (R38, R39). */
public record CommunityAttendance(CommunityMonth community, MemberAttendance partyMembers, MemberAttendance delegates) {}
