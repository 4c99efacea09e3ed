package roundtable.pastledger;

/**
 * Why a row cannot be taken.
 *
 * @param row as the spreadsheet shows it
 * @param column in Chinese; null for the whole row
 */
public record PastLedgerFault(int row, String column, String text) {}
