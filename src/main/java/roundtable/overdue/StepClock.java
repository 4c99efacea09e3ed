package roundtable.overdue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import roundtable.calendar.MovedLimit;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Level;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;

/** A step's dates: due, remind, urge, supervise, refer; moved only by the calendar, an extension, a pause or new rules. */
public class StepClock {

  @Id private Long id;
  private final TopicNumber topic;
  private final SevenStep step;
  private final int turn;
  private final Level level;
  private final Instant beganAt;
  private int rulesVersion;
  private int calendarVersion;
  @Embedded.Nullable private Limits limits;
  @Embedded.Empty private StepDates dates = StepDates.UNKNOWN;
  private LocalDate standstillOn;
  private LocalDate standstillSuperviseOn;
  private LocalDate standstillReferOn;
  private boolean stale;
  private LocalDate pausedOn;
  private int addedDays;
  private Instant overdueAt;
  private Instant endedAt;
  @Version private int version;

  StepClock(TopicNumber topic, SevenStep step, int turn, Level level, Instant beganAt, int rulesVersion,
      Limits limits) {
    this.topic = topic;
    this.step = step;
    this.turn = turn;
    this.level = level;
    this.beganAt = beganAt;
    this.rulesVersion = rulesVersion;
    this.limits = limits;
  }

  /** The same limits and the same beginning once more, with what was added to them. */
  StepClock again(int next) {
    var again = new StepClock(topic, step, next, level, beganAt, rulesVersion, limits);
    again.addedDays = addedDays;
    return again;
  }

  /**
   * Counts the dates by a calendar.
   *
   * @return whether the due date moved
   */
  boolean count(IntFunction<Optional<LocalDate>> afterWorkingDays, int calendar) {
    var before = dueOn();
    calendarVersion = calendar;
    dates = dates.counted(limits, days -> afterWorkingDays.apply(days + addedDays));
    return dueOn().isPresent() && !dueOn().equals(before);
  }

  /** What the dates would be by other limits, with what was added to them; {@code earliest} as in {@link StepDates#moved}. */
  StepDates datesBy(Limits other, IntFunction<Optional<LocalDate>> afterWorkingDays, LocalDate earliest) {
    return dates.moved(other, days -> afterWorkingDays.apply(days + addedDays), earliest);
  }

  /** The limits of another version of the table, and the dates that follow from them. */
  void moveTo(Limits other, int rules, StepDates by) {
    limits = other;
    rulesVersion = rules;
    dates = by;
  }

  /** 延期, or what a pause has taken: so many working days more for every date of the step. */
  void add(int workingDays) {
    addedDays += workingDays;
  }

  /** The last day on which the step may go on without anything new; empty in a year without a schedule. */
  void standsStillAfter(Optional<LocalDate> lastDay) {
    standstillOn = MovedLimit.later(standstillOn, lastDay);
  }

  /** When an order and a referral follow a standstill; moved with it, and never forward in time. */
  void supervisedAfterStandstill(Optional<LocalDate> superviseOn, Optional<LocalDate> referOn) {
    standstillSuperviseOn = MovedLimit.later(standstillSuperviseOn, superviseOn);
    standstillReferOn = MovedLimit.later(standstillReferOn, referOn);
  }

  /** What was reported last says nothing new (无新进展), or does again; true when that has changed (R99). */
  boolean markStale(boolean latest) {
    var changed = stale != latest;
    stale = latest;
    return changed;
  }

  void pause(LocalDate on) {
    pausedOn = on;
  }

  void resume() {
    pausedOn = null;
  }

  /** It is overdue; true when that is found for the first time in this turn. */
  boolean foundOverdue(Instant at) {
    var first = overdueAt == null;
    overdueAt = first ? at : overdueAt;
    return first;
  }

  void end(Instant at) {
    endedAt = at;
  }

  boolean isRunning() {
    return endedAt == null;
  }

  /** Whether it was found overdue in this turn: its supervision has begun. */
  public boolean isSupervised() {
    return overdueAt != null;
  }

  /** Whether something outside the step waits for its end: its supervision, or whoever is to resume its clock. */
  boolean isAwaited() {
    return isSupervised() || pausedOn != null;
  }

  public long id() {
    return id;
  }

  public TopicNumber topic() {
    return topic;
  }

  public SevenStep step() {
    return step;
  }

  public Level level() {
    return level;
  }

  /** The version of {@code time-limits} that gave the limits. */
  int rulesVersion() {
    return rulesVersion;
  }

  /** 1 for the first time that the topic is in this step, 2 after it came back … */
  public int turn() {
    return turn;
  }

  public Instant beganAt() {
    return beganAt;
  }

  /** The last day of the step, empty while the year's schedule is unknown (待国务院通知). */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(dates.dueOn());
  }

  /** The last day as it was first set. */
  public Optional<LocalDate> firstDueOn() {
    return Optional.ofNullable(dates.firstDueOn());
  }

  /** The day on which the step is about to be due, empty while the year's schedule is unknown. */
  public Optional<LocalDate> remindOn() {
    return Optional.ofNullable(dates.remindOn());
  }

  /** Since when the clock is stopped; empty while it runs. */
  public Optional<LocalDate> pausedOn() {
    return Optional.ofNullable(pausedOn);
  }

  /** The last day on which the step may go on without anything new; empty outside 项目实施 (R99). */
  Optional<LocalDate> standstillOn() {
    return Optional.ofNullable(standstillOn);
  }

  /** From which day on an order is due after a standstill; empty while the year's schedule is unknown. */
  Optional<LocalDate> standstillSuperviseOn() {
    return Optional.ofNullable(standstillSuperviseOn);
  }

  /** From which day on somebody decides about a referral after a standstill; empty while the year's schedule is unknown. */
  Optional<LocalDate> standstillReferOn() {
    return Optional.ofNullable(standstillReferOn);
  }

  /** What the ledger keeps of the step in which the topic stands. */
  LedgerChange told() {
    return LedgerChange.of(LedgerColumn.STEP, isRunning() ? step : null)
        .and(LedgerColumn.DUE_ON, isRunning() ? dates.dueOn() : null).and(LedgerColumn.PAUSED_ON, isRunning() ? pausedOn : null);
  }

  StepDates dates() {
    return dates;
  }

  Limits limits() {
    return limits;
  }

  LocalDate beganOn(ZoneId zone) {
    return beganAt.atZone(zone).toLocalDate();
  }
}
