package roundtable.escalation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.topic.TopicDesk;

/** 上报协调: what one level cannot solve goes to the next one; who receives it accepts it or returns it once. */
@Service
@Transactional
public class EscalationDesk {

  private final Lifts lifts;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final RuleBook rules;
  private final WorkingCalendar calendar;
  private final Journal journal;
  private final Clock clock;

  EscalationDesk(Lifts lifts, TopicDesk topics, DutyRoster roster, RuleBook rules, WorkingCalendar calendar, Journal journal,
      Clock clock) {
    this.lifts = lifts;
    this.topics = topics;
    this.roster = roster;
    this.rules = rules;
    this.calendar = calendar;
    this.journal = journal;
    this.clock = clock;
  }

  /** Puts the topic before the next level, by {@code escalation-path}; past a level that did not answer. */
  public void lift(TopicNumber number, Official by) {
    var topic = topics.topic(number);
    var from = lifts.findFirstByTopicOrderByIdDesc(number).filter(Lift::isUnanswered).map(Lift::toLevel).orElse(topic.level());
    if (from.above().isEmpty()) {
      throw new Refusal("议题%s已在区级层面，没有上一级".formatted(number));
    }
    var ruling = rules.decide(RuleTable.ESCALATION_PATH, Instant.now(clock), Map.of("level", from.name()));
    var to = Level.valueOf(ruling.text("nextLevel"));
    var today = LocalDate.now(clock);
    var duty = roster.dutyOf(topic.community(), Role.valueOf(ruling.text("role")), today);
    var dueOn = calendar.addWorkingDays(today, ruling.number("days"));
    lifts.save(new Lift(number, from, to, duty.post(), Instant.now(clock), dueOn.orElse(null)));
    if (!duty.skipped().isEmpty()) {
      journal.record(number, by, EventKind.VACANCY_SKIPPED,
          "岗位空缺：%s，由%s承办".formatted(String.join("、", duty.skipped()), duty.title()));
    }
    journal.record(number, by, EventKind.LEVEL_LIFTED, "超出%s权限，提请%s协调解决，由%s在%s前答复".formatted(from.label(), to.label(),
        duty.title(), dueOn.map(WrittenDate::of).orElse("（待国务院通知）")), ruling.basis());
  }

  /**
   * The receiving level's answer; it takes the topic, or sends it back once.
   *
   * @throws Refusal when this level returned the topic before
   */
  public LiftState answer(TopicNumber number, LiftAnswer answer, Official by) {
    var lift = latest(number);
    var accepted = answer.decision() == LiftDecision.ACCEPT;
    if (!accepted && lifts.existsByTopicAndToLevelAndState(number, lift.toLevel(), LiftState.RETURNED)) {
      throw new Refusal("议题%s已经退回过一次，不能再退回，请接收后由本级协调".formatted(number));
    }
    lift.end(accepted ? LiftState.ACCEPTED : LiftState.RETURNED, answer.reason(), Instant.now(clock));
    if (accepted) {
      topics.liftTo(number, lift.toLevel());
    }
    lifts.save(lift);
    journal.record(number, by, EventKind.LIFT_ANSWERED, accepted ? "%s接收，由本级协调解决".formatted(lift.toLevel().label())
        : "%s退回：%s".formatted(lift.toLevel().label(), answer.reason()));
    return lift.state();
  }

  /**
   * Nobody answered in time: the topic goes on to the next level; at the district's, it stays there, with its presider.
   *
   * @return whether there is a next level
   */
  public boolean expire(TopicNumber number) {
    var lift = latest(number);
    var further = lift.toLevel().above().isPresent();
    lift.end(LiftState.UNANSWERED, null, Instant.now(clock));
    lifts.save(lift);
    if (!further) {
      topics.liftTo(number, lift.toLevel());
    }
    journal.record(number, Official.SYSTEM, EventKind.LIFT_UNANSWERED, "%s逾期未答复，%s".formatted(lift.toLevel().label(),
        further ? "再报上一级" : "由%s承接".formatted(lift.toLevel().label())));
    return further;
  }

  /** The topic's latest lift. */
  @Transactional(readOnly = true)
  public Lift latest(TopicNumber number) {
    return lifts.findFirstByTopicOrderByIdDesc(number).orElseThrow(() -> new Refusal("议题%s没有上报".formatted(number)));
  }

}
