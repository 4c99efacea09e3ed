package roundtable.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import roundtable.calendar.WorkingCalendar;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.Topic;

/** Puts a topic before a level, by {@code escalation-path}, past vacant posts. */
@Component
class LiftOpening {

  private final KnownLifts lifts;
  private final DutyRoster roster;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  LiftOpening(KnownLifts lifts, DutyRoster roster, RuleBook rules, WorkingCalendar calendar, Journal journal, Clock clock) {
    this.lifts = lifts;
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** Before the level above {@code from}. */
  Lift above(Topic topic, Level from, LiftGrounds grounds) {
    return open(topic, from, Level.COMMUNITY, grounds);
  }

  /**
   * Before the first level of the path that is at least {@code wanted}: who is asked by name is not asked by way of others.
   *
   * @throws Refusal when there is no level above
   */
  Lift open(Topic topic, Level from, Level wanted, LiftGrounds grounds) {
    if (from.above().isEmpty()) {
      throw new Refusal("议题%s已在区级层面，没有上一级".formatted(topic.number()));
    }
    var ruling = way(from, wanted);
    var to = Level.valueOf(ruling.text("nextLevel"));
    var today = LocalDate.now(clock);
    var duty = roster.dutyOf(topic.community(), Role.valueOf(ruling.text("role")), today);
    var days = ruling.number("days");
    var dueOn = calendar.addWorkingDays(today, days);
    var lift = lifts.save(new Lift(topic.number(), from, to, duty.post(), Instant.now(clock), days, dueOn.orElse(null), grounds));
    if (!duty.skipped().isEmpty()) {
      journal.record(topic.number(), Official.SYSTEM, EventKind.VACANCY_SKIPPED,
          "岗位空缺：%s，由%s承办".formatted(String.join("、", duty.skipped()), duty.title()));
    }
    journal.record(topic.number(), grounds.by(), EventKind.LEVEL_LIFTED, "%s，由%s在%s前答复".formatted(why(lift), duty.title(),
        dueOn.map(WrittenDate::of).orElse("（待国务院通知）")), ruling);
    return lift;
  }

  private Ruling way(Level from, Level wanted) {
    var ruling = rules.decide(RuleTable.ESCALATION_PATH, Instant.now(clock), Map.of("level", from.name()));
    var next = Level.valueOf(ruling.text("nextLevel"));
    return next.compareTo(wanted) < 0 ? way(next, wanted) : ruling;
  }

  private static String why(Lift lift) {
    var to = lift.toLevel().label();
    return switch (lift.grounds().cause()) {
      case LEVEL -> "解决主体为%s，报送%s协调解决".formatted(to, to);
      case RESOLUTION -> "超出%s权限，提请%s协调解决".formatted(lift.fromLevel().label(), to);
      default -> "%s，提请%s协调解决，理由：%s".formatted(lift.grounds().cause().label(), to, lift.grounds().grounds());
    };
  }
}
