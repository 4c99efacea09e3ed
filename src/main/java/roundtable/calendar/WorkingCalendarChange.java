package roundtable.calendar;

import java.time.Instant;
import org.springframework.core.Ordered;
import roundtable.rules.RuleChange;
import roundtable.rules.RuleTable;

/**
 * Hears of a new working calendar, in the transaction that publishes it: what is open and counted in working days is counted
 * again, never shortened, and journaled (design.md 4). The facts first; whatever only repeats them asks for a later order.
 */
public interface WorkingCalendarChange extends RuleChange, Ordered {

  /** @param version of the working calendar that was published */
  void recount(int version);

  @Override
  default void published(RuleTable table, int version, Instant inForceFrom) {
    if (table == RuleTable.WORKING_CALENDAR) {
      recount(version);
    }
  }

  @Override
  default int getOrder() {
    return 0;
  }
}
