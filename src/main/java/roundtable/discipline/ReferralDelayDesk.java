package roundtable.discipline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.calendar.WorkingCalendar;
import roundtable.kernel.Official;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;

/** 移送处置的任务逾期: urged in the sealed journal, then somebody else of the circle may do it as well (R96, R97). */
@Service
@Transactional
public class ReferralDelayDesk {

  private final ReferralJournal journal;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final DutyRoster roster;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReferralDelayDesk(ReferralJournal journal, RuleBook rules, WorkingCalendar calendar, DutyRoster roster, JdbcClient jdbc,
      Clock clock) {
    this.journal = journal;
    this.rules = rules;
    this.calendar = calendar;
    this.roster = roster;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Urges a late task, once.
   *
   * @param name what the task is called
   * @param post code of the post that has it
   * @return whether it was urged now
   */
  public boolean urge(String task, String referral, String name, String post, LocalDate dueOn) {
    if (isKnown(task) || !hasCome(dueOn, limits().number("urge"))) {
      return false;
    }
    jdbc.sql("insert into referral_delay (task, referral, name, due_on, urged_at) values (?, ?, ?, ?, ?)")
        .params(task, referral, name, dueOn, Instant.now(clock).atOffset(ZoneOffset.UTC)).update();
    journal.record(referral, Official.SYSTEM, ReferralEvent.Kind.TASK_URGED,
        "“%s”的期限是%s，尚未办理，请%s尽快办理".formatted(name, WrittenDate.of(dueOn), roster.titleOf(post)));
    return true;
  }

  /** Whether an urged task has waited long enough for somebody else to be asked as well. */
  @Transactional(readOnly = true)
  public boolean isToBeHandedOn(String task) {
    return jdbc.sql("select due_on from referral_delay where task = ? and handed_on is null").param(task)
        .query(LocalDate.class).optional().filter(dueOn -> hasCome(dueOn, limits().number("supervise"))).isPresent();
  }

  /** Records who may do it from now on as well; empty when nobody else may. */
  public void handedOn(String task, String referral, Optional<String> post) {
    jdbc.sql("update referral_delay set handed_on = ? where task = ?")
        .params(Instant.now(clock).atOffset(ZoneOffset.UTC), task).update();
    post.ifPresent(next -> journal.record(referral, Official.SYSTEM, ReferralEvent.Kind.HANDED_ON,
        "逾期仍未办理，%s也可以办理".formatted(roster.titleOf(next))));
  }

  private boolean isKnown(String task) {
    return jdbc.sql("select exists (select 1 from referral_delay where task = ?)").param(task).query(Boolean.class).single();
  }

  private boolean hasCome(LocalDate dueOn, int workingDays) {
    return calendar.addWorkingDays(dueOn, workingDays).filter(day -> !day.isAfter(LocalDate.now(clock))).isPresent();
  }

  private Ruling limits() {
    return rules.decide(RuleTable.TASK_LIMITS, Instant.now(clock), Map.of("work", "REFERRAL"));
  }
}
