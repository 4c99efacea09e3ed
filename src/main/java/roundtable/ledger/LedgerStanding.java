package roundtable.ledger;

/**
 * How a street or an undertaking unit stood at the end of a time.
 *
 * @param code of the street or the unit
 * @param closed topics closed in the time, whenever they were received
 * @param inHand topics that were not closed, diverted, rejected or postponed at its end
 * @param overdue of these, over their limit, whose clock was not stopped
 * @param satisfaction of the topics closed in the time
 */
public record LedgerStanding(String code, int closed, int inHand, int overdue, Satisfaction satisfaction) {


  LedgerStanding plus(LedgerStanding other) {
    return new LedgerStanding(code, closed + other.closed, inHand + other.inHand, overdue + other.overdue,
        satisfaction.plus(other.satisfaction));
  }
}
