package roundtable.ledger;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody can choose from when they look into the ledger; places only as far as they see.
 *
 * @param today the day of the ledger's clock
 * @param firstYear the first in which the district received something
 * @param units those that undertake something there
 * @param leaders posts that answer for places today
 * @param counted by what they may have their part counted
 */
public record LedgerChoices(LocalDate today, int firstYear, boolean district, List<LedgerChoice> streets, List<LedgerChoice> communities,
    List<LedgerChoice> units, List<LedgerChoice> leaders, List<StatisticsKind> counted) {}
