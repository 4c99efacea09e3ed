package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.topic.TopicDesk;

/** 时限: starts and stops the clock of each step, and finds it overdue (R46, R94, R99). */
@Service
@Transactional
public class OverdueDesk {

  private final RunningClocks clocks;
  private final SupervisionDays days;
  private final OverdueFlow flow;
  private final LimitFlow limits;
  private final TopicDesk topics;
  private final NoteDesk notes;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  OverdueDesk(RunningClocks clocks, SupervisionDays days, OverdueFlow flow, LimitFlow limits, TopicDesk topics,
      NoteDesk notes, RuleBook rules, WorkingCalendar calendar, Journal journal, Clock clock) {
    this.clocks = clocks;
    this.days = days;
    this.flow = flow;
    this.limits = limits;
    this.topics = topics;
    this.notes = notes;
    this.rules = rules;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * A step begins: its limits come from the {@code time-limits} in force now, for the topic's level. A step that runs has
   * begun: the engine asks for its timer before it says that the step starts.
   */
  public void begin(TopicNumber topic, SevenStep step) {
    if (clocks.find(topic).filter(running -> running.step() == step).isPresent()) {
      return;
    }
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var level = topics.topic(topic).level();
    var ruling = rules.decide(RuleTable.TIME_LIMITS, now, Map.of("step", step.name(), "level", level.name()));
    var begun = new StepClock(topic, step, clocks.turns(topic, step) + 1, level, now, ruling.version(), Limits.of(ruling));
    begun.count(n -> calendar.addWorkingDays(begun.beganOn(clock.getZone()), n), calendar.versionInForce());
    var standstill = days.beginStandstill(begun);
    clocks.add(begun);
    var due = begun.dueOn().map(day -> "限%s前完成".formatted(WrittenDate.of(day))).orElse("完成时限待国务院通知");
    journal.record(topic, Official.SYSTEM, EventKind.STEP_BEGUN,
        "进入第%d步“%s”，%s".formatted(step.number(), step.label(), due), ruling, standstill, begun.told());
  }

  /** A step that had ended goes on by the dates that it had: it may be overdue at once (R103). */
  public void continueStep(TopicNumber topic, SevenStep step) {
    var begun = clocks.latest(topic, step).again(clocks.turns(topic, step) + 1);
    begun.count(n -> calendar.addWorkingDays(begun.beganOn(clock.getZone()), n), calendar.versionInForce());
    days.beginStandstill(begun);
    clocks.add(begun);
    journal.record(topic, Official.SYSTEM, EventKind.STEP_BEGUN, "重新进入第%d步“%s”，按原时限%s".formatted(step.number(), step.label(),
        begun.dueOn().map(day -> WrittenDate.of(day) + "前完成").orElse("待国务院通知")), begun.told());
  }

  /** A step ends, and with it its supervision. */
  public void end(TopicNumber topic, SevenStep step) {
    var running = running(topic);
    running.end(Instant.now(clock));
    clocks.save(running);
    journal.record(topic, Official.SYSTEM, EventKind.STEP_ENDED, "第%d步“%s”完成".formatted(step.number(), step.label()), running.told());
    if (running.isAwaited()) {
      flow.stepEnded(running);
    }
  }

  /** The running step is over its limit, or stands still: its supervision begins, once in each turn (R94, R99). */
  public void overdue(TopicNumber topic) {
    var running = running(topic);
    if (running.foundOverdue(Instant.now(clock))) {
      clocks.save(running);
      journal.record(topic, Official.SYSTEM, EventKind.STEP_OVERDUE, why(running));
      flow.stepOverdue(running);
    }
  }

  /** Something was reported: what was new starts the count of a standstill anew, anything else does not (R99). */
  public void reported(TopicNumber topic) {
    var running = running(topic);
    var before = running.standstillOn();
    var marked = running.markStale(notes.endsStale(topic));
    days.recountStandstill(running);
    var moved = !running.standstillOn().equals(before);
    if (marked || moved) {
      clocks.save(running);
    }
    if (moved) {
      limits.supervisionMoved(running, days.of(running));
    }
  }

  /** The clock of the step in which the topic stands. */
  @Transactional(readOnly = true)
  public StepClock running(TopicNumber topic) {
    return clocks.running(topic);
  }

  /** A clock, running or not. */
  @Transactional(readOnly = true)
  public StepClock clock(long id) {
    return clocks.clock(id);
  }

  /** When the clock's step counts as overdue, and what follows when. */
  @Transactional(readOnly = true)
  public SupervisionDates supervision(StepClock of) {
    return days.of(of);
  }

  private static String why(StepClock running) {
    var due = running.dueOn().map(WrittenDate::of).orElse("待国务院通知");
    return running.standstillOn().filter(day -> running.dueOn().filter(day::isBefore).isPresent())
        .map(day -> "“%s”停滞：至%s没有新进展，按逾期督办（完成时限%s）".formatted(running.step().label(), WrittenDate.of(day), due))
        .orElse("“%s”未在完成时限%s前完成".formatted(running.step().label(), due));
  }
}
