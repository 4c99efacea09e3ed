package roundtable.escalation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.rules.Ruling;
import roundtable.topic.TopicDesk;

/** 上报协调: what one level cannot solve goes to the next one; who receives it accepts it or returns it once. */
@Service
@Transactional
public class EscalationDesk {

  private final KnownLifts lifts;
  private final LiftOpening opening;
  private final TopicDesk topics;
  private final LiftFlow flow;
  private final NoteDesk notes;
  private final Journal journal;
  private final Clock clock;

  EscalationDesk(KnownLifts lifts, LiftOpening opening, TopicDesk topics, LiftFlow flow, NoteDesk notes, Journal journal, Clock clock) {
    this.lifts = lifts;
    this.opening = opening;
    this.topics = topics;
    this.flow = flow;
    this.notes = notes;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Applies the table {@code responsible-level} (R62): a topic of a higher level is put before that level and stays where it
   * is until it is accepted there; a level that returned it is not asked again for the same reason.
   *
   * @return whether it was put before another level
   */
  public boolean place(TopicNumber number, Ruling ruling, Official by) {
    var topic = topics.topic(number);
    var decided = Level.valueOf(ruling.text("level"));
    var higher = decided.compareTo(topic.level()) > 0;
    var returned = higher && lifts.isReturned(number, decided);
    journal.record(number, by, EventKind.LEVEL_DECIDED, decided.compareTo(topic.level()) >= 0
        ? "解决主体：%s；报送：%s%s".formatted(decided.label(), ruling.text("reportTo"),
            returned ? "；该层级已经退回，仍由%s办理".formatted(topic.level().label()) : "")
        : "解决主体：%s".formatted(topic.level().label()), ruling);
    if (higher && !returned) {
      onItsWay(number);
      opening.open(topic, topic.level(), decided, LiftGrounds.of(LiftCause.LEVEL, null, Official.SYSTEM));
    }
    return higher && !returned;
  }

  /** A round-table found the topic beyond its level: it is put before the next one. */
  public void beyondLevel(TopicNumber number) {
    onItsWay(number);
    lift(number);
  }

  /** Sees to it that the topic is before a level: the next one, also after one that did not answer. */
  public void lift(TopicNumber number) {
    var topic = topics.topic(number);
    var last = lifts.latest(number);
    if (last.filter(Lift::isOpen).isPresent()) {
      return;
    }
    last.filter(Lift::isUnanswered).ifPresentOrElse(
        unanswered -> opening.above(topic, unanswered.toLevel(), unanswered.grounds()),
        () -> opening.above(topic, topic.level(), LiftGrounds.of(LiftCause.RESOLUTION, null, Official.SYSTEM)));
  }

  /**
   * The receiving level's answer; it takes the topic, or sends it back once.
   *
   * @throws Refusal when this level returned the topic before, or takes over a running step without saying what it will do
   */
  public LiftState answer(TopicNumber number, LiftAnswer answer, Official by) {
    var lift = latest(number);
    var accepted = answer.decision() == LiftDecision.ACCEPT;
    if (!accepted && lifts.isReturned(number, lift.toLevel())) {
      throw new Refusal("议题%s已经退回过一次，不能再退回，请接收后由本级协调".formatted(number));
    }
    if (answer.reason() != null && !answer.reason().isBlank()) {
      notes.refuseEmptyWords(accepted ? "协调安排" : "退回的理由", answer.reason());
    }
    if (accepted && lift.grounds().cause().isBeside() && answer.reason() == null) {
      throw new Refusal("议题%s由%s提请，接收的请写明本级怎样协调".formatted(number, lift.grounds().cause().label()));
    }
    lift.end(accepted ? LiftState.ACCEPTED : LiftState.RETURNED, answer.reason(), Instant.now(clock));
    if (accepted) {
      raise(number, lift.toLevel());
    }
    lifts.save(lift);
    journal.record(number, by, EventKind.LIFT_ANSWERED, accepted
        ? "%s接收，由本级协调解决%s".formatted(lift.toLevel().label(), answer.reason() == null ? "" : "：" + answer.reason())
        : "%s退回：%s，仍由%s办理".formatted(lift.toLevel().label(), answer.reason(), topics.topic(number).level().label()), level(number));
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
      raise(number, lift.toLevel());
    }
    journal.record(number, Official.SYSTEM, EventKind.LIFT_UNANSWERED, "%s逾期未答复，%s".formatted(lift.toLevel().label(),
        further ? "再报上一级" : "由%s承接".formatted(lift.toLevel().label())), level(number));
    return further;
  }

  /** The topic ended: a lift that is open ends with it. */
  public void topicEnded(TopicNumber number) {
    end(number, LiftState.ENDED, "议题%s，上报随之终止".formatted(topics.topic(number).state().label()));
  }

  /** The topic's latest lift. */
  @Transactional(readOnly = true)
  public Lift latest(TopicNumber number) {
    return lifts.latest(number).orElseThrow(() -> new Refusal("议题%s没有上报".formatted(number)));
  }

  private LedgerChange level(TopicNumber number) {
    return LedgerChange.of(LedgerColumn.LEVEL, topics.topic(number).level());
  }

  private void raise(TopicNumber number, Level level) {
    if (level.compareTo(topics.topic(number).level()) > 0) {
      topics.liftTo(number, level);
    }
  }

  // what somebody asked for beside it has come about
  private void onItsWay(TopicNumber number) {
    end(number, LiftState.MERGED, "先前提请的上报并入这次上报");
  }

  private void end(TopicNumber number, LiftState how, String why) {
    lifts.open(number).ifPresent(open -> {
      open.end(how, null, Instant.now(clock));
      lifts.save(open);
      journal.record(number, Official.SYSTEM, EventKind.LIFT_ENDED, why);
      flow.liftEnded(number);
    });
  }
}
