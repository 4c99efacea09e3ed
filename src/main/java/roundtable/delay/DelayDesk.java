package roundtable.delay;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** 任务逾期: urges whoever has a late task, then puts it before one post after the other above (R46, R94, R99). */
@Service
@Transactional
public class DelayDesk {

  private final Delays delays;
  private final Supervisors supervisors;
  private final DelayJournal journal;
  private final DelayFlow flow;
  private final NoteDesk notes;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final DutyRoster roster;
  private final Clock clock;

  DelayDesk(Delays delays, Supervisors supervisors, DelayJournal journal, DelayFlow flow, NoteDesk notes,
      RuleBook rules, WorkingCalendar calendar, DutyRoster roster, Clock clock) {
    this.delays = delays;
    this.supervisors = supervisors;
    this.journal = journal;
    this.flow = flow;
    this.notes = notes;
    this.rules = rules;
    this.calendar = calendar;
    this.roster = roster;
    this.clock = clock;
  }

  /** A task is over its date: from the day that {@code task-limits} names it counts as urged; before it nothing happens. */
  public void late(String task, DelayedWork work) {
    var limits = limits(work.kind());
    if (calendar.addWorkingDays(work.dueOn(), limits.number("urge")).filter(day -> !day.isAfter(today())).isEmpty()) {
      return;
    }
    var delay = new Delay(task, work, roster.titleOf(work.post()), Instant.now(clock));
    var days = limits.number("supervise") - limits.number("urge");
    delay.countFrom(today(), days, calendar.addWorkingDays(today(), days).orElse(null));
    var saved = delays.save(delay);
    journal.record(work, EventKind.TASK_URGED, "“%s”的期限是%s，尚未办理，请%s尽快办理"
        .formatted(work.name(), WrittenDate.of(work.dueOn()), delay.holder()), limits);
    flow.urged(saved);
  }

  /** Puts every late task whose day has come before the next post above. */
  public void raise() {
    delays.findByEndedAtIsNullAndNextOnLessThanEqualOrderById(today()).forEach(this::raise);
  }

  private void raise(Delay delay) {
    var work = delay.work();
    supervisors.next(work.post(), delay.supervisor(), today()).ifPresentOrElse(duty -> {
      var limits = limits(work.kind());
      delay.raiseTo(duty);
      delay.countFrom(today(), limits.number("days"), calendar.addWorkingDays(today(), limits.number("days")).orElse(null));
      journal.record(work, EventKind.TASK_RAISED, "“%s”逾期仍未办理（%s承办，期限%s），由%s督办"
          .formatted(work.name(), delay.holder(), WrittenDate.of(work.dueOn()), duty.title()), limits);
      flow.raised(delays.save(delay));
    }, () -> stay(delay));
  }

  private void stay(Delay delay) {
    delay.stay();
    delays.save(delay);
    journal.record(delay.work(), Official.SYSTEM, EventKind.TASK_RAISED,
        "“%s”逐级督办后仍未办理，留在逾期任务清单，由理事会办公室持续督办".formatted(delay.work().name()));
  }

  /** Records what the post above found and wants done. */
  public void remark(long id, DelayRemark given, Official by) {
    var delay = delay(id);
    if (delay.isEnded()) {
      throw new Refusal("“%s”已经办理，不必再督办".formatted(delay.work().name()));
    }
    notes.refuseEmptyWords("督办意见", given.remark());
    delay.remark(given, Instant.now(clock), by.person());
    delays.save(delay);
    journal.record(delay.work(), by, EventKind.TASK_SUPERVISED,
        "督办“%s”（%s承办）：%s".formatted(delay.work().name(), delay.holder(), given.remark()));
  }

  /** The task is done, withdrawn, or has a later date now. */
  public void ended(String task) {
    delays.findByTaskAndEndedAtIsNull(task).ifPresent(delay -> {
      delay.end(Instant.now(clock));
      flow.ended(delays.save(delay));
    });
  }

  /** A late task. */
  @Transactional(readOnly = true)
  public Delay delay(long id) {
    return delays.findById(id).orElseThrow(() -> new Refusal("没有这项逾期任务的记录"));
  }

  private Ruling limits(WorkKind kind) {
    return rules.decide(RuleTable.TASK_LIMITS, Instant.now(clock), Map.of("work", kind.name()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
