package roundtable.ledger;

import roundtable.organisation.UnitType;

/**
 * A community, family committee or village in a month or year (A1: each kind is counted for itself).
 *
 * @param streetCode code of the street or town to which it belonged at last
 * @param street that street's name then
 * @param held round-tables held about its topics in that time
 * @param closed topics of its own closed in that time
 */
public record CommunityMonth(String streetCode, String street, String code, String name, UnitType type, int held, int closed) {}
