package roundtable.ledger;

/**
 * Something that the ledger can be filtered by.
 *
 * @param within code of the street that it belongs to; empty for what belongs to none
 */
public record LedgerChoice(String code, String name, String within) {}
