package roundtable.overdue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleTable;

/** Moves one step in a transaction of its own: nobody who works on another topic waits, and it is wholly done or not at all. */
@Component
class LimitMove {

  private static final int LONGEST_REASON = 500;
  private final LimitMoves moves;
  private final LimitChanges changes;
  private final LimitFlow flow;
  private final WorkingCalendar calendar;
  private final Journal journal;

  LimitMove(LimitMoves moves, LimitChanges changes, LimitFlow flow, WorkingCalendar calendar, Journal journal) {
    this.moves = moves;
    this.changes = changes;
    this.flow = flow;
    this.calendar = calendar;
    this.journal = journal;
  }

  /** Empty when meanwhile it has ended, its notice runs, or it would not move. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<RunningLimit> move(TopicNumber topic, boolean sooner, String why, Official by) {
    journal.lock(topic);
    var found = moves.of(topic, sooner);
    found.ifPresent(move -> flow.inOwnName(() -> move(move, why, by)));
    return found.map(LimitMoves.Move::shown);
  }

  private void move(LimitMoves.Move move, String why, Official by) {
    var running = move.clock();
    var before = running.dueOn();
    var version = move.ruling().version();
    running.moveTo(Limits.of(move.ruling()), version, move.dates());
    changes.keep(running, LimitChangeKind.NEW_RULES, difference(before, running.dueOn()), shortened(why), before, by);
    journal.record(running.topic(), by, EventKind.LIMIT_MOVED, "“%s”改按《%s》第%d版：%s；%s".formatted(running.step().label(),
        RuleTable.TIME_LIMITS.label(), version, told(move.shown()), why), move.ruling().basis(), running.told());
  }

  private int difference(Optional<LocalDate> before, Optional<LocalDate> after) {
    return before.flatMap(from -> after.flatMap(to -> calendar.workingDaysBetween(from, to))).orElse(0);
  }

  private static String told(RunningLimit moved) {
    return moved.dates().stream().map(date -> "%s由%s改为%s".formatted(date.what(), written(date.before()), written(date.after())))
        .collect(Collectors.joining("，"));
  }

  private static String written(LocalDate day) {
    return day == null ? "待国务院通知" : WrittenDate.of(day);
  }

  private static String shortened(String why) {
    return why.length() <= LONGEST_REASON ? why : why.substring(0, LONGEST_REASON - 1) + "…";
  }
}
