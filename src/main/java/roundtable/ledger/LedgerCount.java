package roundtable.ledger;

/**
 * So many lines of the ledger.
 *
 * @param street code of the street in which they were received
 * @param code of what they are counted by; empty for those in whose column nothing stands
 * @param state name of their state
 */
public record LedgerCount(String street, String code, String state, int topics, Satisfaction satisfaction) {}
