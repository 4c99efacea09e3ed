package roundtable.pastledger;

/** What the file has of one year: received is the sum of the others. */
public record PastLedgerYear(int year, int received, int closed, int diverted, int rejected) {}
