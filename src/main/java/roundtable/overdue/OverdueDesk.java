package roundtable.overdue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.SevenStep;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.memory.TransactionMemory;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.topic.TopicDesk;

/** 时限: starts and stops the clock of each step (R46). */
@Service
@Transactional
public class OverdueDesk {

  private final StepClocks clocks;
  private final TopicDesk topics;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;
  private final TransactionMemory<TopicNumber, List<StepClock>> known = new TransactionMemory<>();

  OverdueDesk(StepClocks clocks, TopicDesk topics, RuleBook rules, WorkingCalendar calendar, Journal journal,
      Clock clock) {
    this.clocks = clocks;
    this.topics = topics;
    this.rules = rules;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** A step begins: its limits come from the {@code time-limits} in force now, for the topic's level. */
  public void begin(TopicNumber topic, SevenStep step) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    var level = topics.topic(topic).level();
    var ruling = rules.decide(RuleTable.TIME_LIMITS, now, Map.of("step", step.name(), "level", level.name()));
    var before = clocksOf(topic);
    var turn = 1 + (int) before.stream().filter(earlier -> earlier.step() == step).count();
    var begun = new StepClock(topic, step, turn, level, now, ruling.version(), Limits.of(ruling));
    begun.count(days -> calendar.addWorkingDays(begun.beganOn(clock.getZone()), days), calendar.versionInForce());
    known.keep(topic, Stream.concat(before.stream(), Stream.of(clocks.save(begun))).toList());
    var due = begun.dueOn().map(day -> "限%s前完成".formatted(WrittenDate.of(day))).orElse("完成时限待国务院通知");
    journal.record(topic, Official.SYSTEM, EventKind.STEP_BEGUN,
        "进入第%d步“%s”，%s".formatted(step.number(), step.label(), due), ruling.basis());
  }

  /** A step ends. */
  public void end(TopicNumber topic, SevenStep step) {
    var running = running(topic);
    running.end(Instant.now(clock));
    clocks.save(running);
    journal.record(topic, Official.SYSTEM, EventKind.STEP_ENDED, "第%d步“%s”完成".formatted(step.number(), step.label()));
  }

  /** The clock of the step in which the topic stands. */
  @Transactional(readOnly = true)
  public StepClock running(TopicNumber topic) {
    return clocksOf(topic).stream().filter(StepClock::isRunning).findFirst()
        .orElseThrow(() -> new Refusal("议题%s目前不在办理步骤中".formatted(topic)));
  }

  private List<StepClock> clocksOf(TopicNumber topic) {
    return known.get(topic, () -> clocks.findByTopic(topic));
  }
}
