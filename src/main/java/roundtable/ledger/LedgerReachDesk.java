package roundtable.ledger;

import org.springframework.stereotype.Service;
import roundtable.kernel.AccessRefusal;

/** Whose topics somebody may see, for whatever else is told about them. */
@Service
public class LedgerReachDesk {

  private final LedgerReaches reaches;

  LedgerReachDesk(LedgerReaches reaches) {
    this.reaches = reaches;
  }

  /**
   * By the posts for which they act today.
   *
   * @throws AccessRefusal for somebody whose posts have nothing to do with the ledger
   */
  public LedgerReach of(String person) {
    return reaches.of(person);
  }
}
