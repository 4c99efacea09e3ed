package roundtable.ledger;

/**
 * An export in the background.
 *
 * @param done lines written so far, of {@code total}
 * @param reason what somebody can do when it was not finished; empty otherwise
 */
public record LedgerExport(String id, String fileName, ExportState state, int done, int total, String reason) {}
