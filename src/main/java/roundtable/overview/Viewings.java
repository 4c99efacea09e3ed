package roundtable.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;
import roundtable.ledger.LedgerCountDesk;
import roundtable.ledger.LedgerDesk;
import roundtable.ledger.LedgerReachDesk;

/** Who looks, how far, and at the ledger as it is in this moment. */
@Component
class Viewings {

  /** What of the viewer's own choice counts as unmoved, in working days. */
  static final int LONGEST_UNMOVED = 120;
  private final LedgerReachDesk reaches;
  private final LedgerDesk ledger;
  private final LedgerCountDesk counts;
  private final WorkingCalendar calendar;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Viewings(LedgerReachDesk reaches, LedgerDesk ledger, LedgerCountDesk counts, WorkingCalendar calendar,
      TransactionTemplate transaction, Clock clock) {
    this.reaches = reaches;
    this.ledger = ledger;
    this.counts = counts;
    this.calendar = calendar;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Looks at everything in one transaction: one state of the facts, and the calendar is read once, however many lines there are. */
  <T> T look(String person, int unmovedDays, SevenStep step, Function<Viewing, T> looking) {
    if (unmovedDays < 1 || unmovedDays > LONGEST_UNMOVED) {
      throw new Refusal("“没有人办过”的天数请填1到%d个工作日".formatted(LONGEST_UNMOVED));
    }
    var reach = reaches.of(person);
    var today = LocalDate.now(clock);
    counts.follow();
    return transaction.execute(status ->
        looking.apply(new Viewing(reach, today, clock.getZone(), ledger.units(today), before(today, unmovedDays), step)));
  }

  /** 全区, or whose places they are. */
  static String place(Viewing of) {
    var reach = of.reach();
    return reach.district() ? "全区" : Stream.of(reach.streets(), reach.communities(), reach.units()).flatMap(each -> each.stream())
        .map(of::name).distinct().collect(Collectors.joining("、"));
  }

  /** The day so many working days ago; where the schedule is unknown the count goes no further back. */
  private LocalDate before(LocalDate today, int workingDays) {
    var day = today;
    while (calendar.workingDaysBetween(day, today).filter(days -> days < workingDays).isPresent()) {
      day = day.minusDays(1);
    }
    return day;
  }
}
