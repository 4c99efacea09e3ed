package roundtable.pastledger;

import java.util.List;

/**
 * What would become of a sheet; nothing is kept of it.
 *
 * @param rows rows below the headings, without blank ones
 * @param ready rows that could be taken
 * @param skipped sums and the like
 * @param faults each row that stands in the way, all of them counted, the first ones named
 * @param remarks what would be taken in another way than it stands there
 */
public record PastLedgerTrial(int rows, int ready, List<PastLedgerFault> skipped, int faulty, List<PastLedgerFault> faults,
    List<PastLedgerFault> remarks, List<PastLedgerYear> years) {}
