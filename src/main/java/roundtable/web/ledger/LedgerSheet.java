package roundtable.web.ledger;

import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;
import roundtable.kernel.WrittenDate;
import roundtable.ledger.LedgerDesk;
import roundtable.organisation.DutyRoster;

/** Makes the Excel file of a filter, whoever waits for it. */
@Component
class LedgerSheet {

  private static final int TOLD_EVERY = 500;
  private final LedgerDesk ledger;
  private final DutyRoster roster;
  private final Clock clock;

  LedgerSheet(LedgerDesk ledger, DutyRoster roster, Clock clock) {
    this.ledger = ledger;
    this.roster = roster;
    this.clock = clock;
  }

  /** Such as 圆桌会台账2022-01-31.xlsx. */
  String fileName(LedgerFilter filter) {
    return "圆桌会台账%s.xlsx".formatted(ledger.day(filter.search()));
  }

  String title(LedgerFilter filter) {
    return "“幸福圆桌会”议题台账（截至%s）".formatted(WrittenDate.of(ledger.day(filter.search())));
  }

  String words(LedgerFilter filter) {
    return "筛选条件：" + filter.words(names(filter)) + "；" + filter.search().sort().label();
  }

  private Map<String, String> names(LedgerFilter filter) {
    var names = new HashMap<>(ledger.units(ledger.day(filter.search())));
    if (filter.search().leader() != null) {
      names.put(filter.search().leader(), roster.titleOf(filter.search().leader()));
    }
    return names;
  }

  /**
   * Writes the file.
   *
   * @param goesOn asked now and then, with the number of lines so far; false stops it
   * @return false when it was stopped: what was written is no file
   */
  boolean write(LedgerFilter filter, String person, OutputStream out, IntPredicate goesOn) {
    try (var book = new LedgerWorkbook(title(filter), words(filter))) {
      ledger.each(filter.search(), person, line -> {
        book.add(line);
        if (book.lines() % TOLD_EVERY == 0 && !goesOn.test(book.lines())) {
          throw new Stopped();
        }
      });
      if (!goesOn.test(book.lines())) {
        return false;
      }
      book.write("%s；%s；%s由%s导出".formatted(title(filter), words(filter),
          WrittenDate.of(LocalDateTime.ofInstant(clock.instant(), clock.getZone())), roster.nameOf(person)), out);
      return true;
    } catch (Stopped stopped) {
      return false;
    }
  }

  private static final class Stopped extends RuntimeException {

    Stopped() {
      super(null, null, false, false);
    }
  }
}
