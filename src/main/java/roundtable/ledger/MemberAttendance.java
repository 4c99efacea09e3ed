package roundtable.ledger;

import java.util.List;

/**
 * Party members, or delegates, at a community's round-tables of a month (R38, R39).
 *
 * @param invited seats on the lists, those who came without being listed included
 * @param present seats of these that were taken
 * @param names who came, each once; for the street's own eyes
 */
public record MemberAttendance(int invited, int present, List<String> names) {}
