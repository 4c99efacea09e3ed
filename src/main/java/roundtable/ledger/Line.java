package roundtable.ledger;

/**
 * One line of the topic sheet.
 *
 * @param label what it is, such as 协商决议
 * @param text how it was written down
 */
public record Line(String label, String text) {}
