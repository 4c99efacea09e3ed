package roundtable.pastledger;

import java.time.Instant;

/** A file that was taken. */
public record PastLedgerImport(long id, String fileName, Instant takenAt, String takenBy, int topics, String firstNumber, String lastNumber) {}
