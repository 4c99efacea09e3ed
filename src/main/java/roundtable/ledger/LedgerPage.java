package roundtable.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * A stretch of the ledger.
 *
 * @param day the day that it shows
 * @param next from where it is read on, for {@code LedgerDesk.page}; null at the end
 */
public record LedgerPage(LocalDate day, List<LedgerLine> lines, String next) {}
