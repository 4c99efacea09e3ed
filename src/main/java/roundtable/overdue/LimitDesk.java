package roundtable.overdue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.Role;
import roundtable.topic.TopicDesk;

/** 延期、暂停计时、恢复计时: the only ways in which a person moves a deadline, each with a reason (design.md 4). */
@Service
@Transactional
public class LimitDesk {

  private final Jurisdiction jurisdiction;
  private final TopicDesk topics;
  private final RunningClocks clocks;
  private final SupervisionDays days;
  private final LimitChanges changes;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  LimitDesk(Jurisdiction jurisdiction, TopicDesk topics, RunningClocks clocks, SupervisionDays days, LimitChanges changes,
      WorkingCalendar calendar, Journal journal, Clock clock) {
    this.jurisdiction = jurisdiction;
    this.topics = topics;
    this.clocks = clocks;
    this.days = days;
    this.changes = changes;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Grants an extension or stops the clock of the step in which the topic stands.
   *
   * @return the clock
   * @throws Refusal unless the person supervises the topic: its street, for a topic of the district the secretariat
   */
  public StepClock change(LimitRequest request, String person) {
    var topic = topics.topic(new TopicNumber(request.topicNumber().strip()));
    var running = clocks.running(topic.number());
    var reach = jurisdiction.of(person, List.of(Role.STREET_CLERK));
    reach.refuseOutside(topic);
    if (running.level() == Level.DISTRICT && reach.street().isPresent()) {
      throw new Refusal("区级议题的时限由理事会办公室变更");
    }
    if (running.pausedOn().isPresent()) {
      throw new Refusal("议题%s的计时已经暂停，请先恢复计时".formatted(topic.number()));
    }
    if (request.paused()) {
      pause(running, request.reason(), reach.by());
    } else {
      extend(running, request.workingDays(), request.reason(), reach.by());
    }
    return running;
  }

  /** The clock goes on: as many working days remain as on the day it was stopped, which did not count any more. */
  public void resume(long clockId, String reason, Official by) {
    var stopped = clocks.clock(clockId);
    var since = stopped.pausedOn().orElseThrow(() -> new Refusal("议题%s的计时没有暂停".formatted(stopped.topic())));
    var today = LocalDate.now(clock);
    var paused = calendar.workingDaysBetween(since.minusDays(1), today.minusDays(1))
        .orElseThrow(() -> new Refusal("暂停期间有年份还没有放假安排，待国务院通知后再恢复计时"));
    stopped.resume();
    var before = added(stopped, paused);
    days.postponeStandstill(stopped, paused);
    changes.keep(stopped, LimitChangeKind.RESUMPTION, paused, reason, before, by);
    journal.record(stopped.topic(), by, EventKind.LIMIT_RESUMED, "“%s”恢复计时，扣除暂停的%d个工作日，完成时限%s：%s"
        .formatted(stopped.step().label(), paused, written(stopped.dueOn()), reason), stopped.told());
  }

  private void pause(StepClock running, String reason, Official by) {
    running.pause(LocalDate.now(clock));
    changes.keep(running, LimitChangeKind.PAUSE, 0, reason, running.dueOn(), by);
    journal.record(running.topic(), by, EventKind.LIMIT_PAUSED,
        "“%s”暂停计时（完成时限原为%s）：%s".formatted(running.step().label(), written(running.dueOn()), reason), running.told());
  }

  private void extend(StepClock running, int workingDays, String reason, Official by) {
    var before = added(running, workingDays);
    if (before.isEmpty() || before.equals(running.dueOn())) {
      throw new Refusal("“%s”的完成时限待国务院通知，安排公布后再延期".formatted(running.step().label()));
    }
    changes.keep(running, LimitChangeKind.EXTENSION, workingDays, reason, before, by);
    journal.record(running.topic(), by, EventKind.LIMIT_EXTENDED, "“%s”延期%d个工作日，完成时限由%s改为%s：%s".formatted(
        running.step().label(), workingDays, written(before), written(running.dueOn()), reason), running.told());
  }

  /** The due date before. */
  private Optional<LocalDate> added(StepClock running, int workingDays) {
    var before = running.dueOn();
    running.add(workingDays);
    running.count(n -> calendar.addWorkingDays(running.beganOn(clock.getZone()), n), calendar.versionInForce());
    return before;
  }

  private static String written(Optional<LocalDate> day) {
    return day.map(WrittenDate::of).orElse("待国务院通知");
  }
}
