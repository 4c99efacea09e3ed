package roundtable.deliberation;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.TopicNumber;
import roundtable.organisation.Duty;
import roundtable.organisation.DutyRoster;
import roundtable.organisation.Role;
import roundtable.rules.RuleBook;
import roundtable.rules.RuleTable;
import roundtable.rules.Ruling;
import roundtable.topic.Topic;
import roundtable.topic.TopicDesk;

/**
 * What becomes of a round-table when its topic is taken over by a higher level (R62, R77): until its presider has confirmed
 * the plan, it follows, with a new presider; a confirmed one is held as it is, for people were asked to it.
 */
@Service
@Transactional
public class RoundTableLevelDesk {

  private final KnownRoundTables roundTables;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final RuleBook rules;
  private final RoundTableFlow flow;
  private final Journal journal;

  RoundTableLevelDesk(KnownRoundTables roundTables, TopicDesk topics, DutyRoster roster, RuleBook rules, RoundTableFlow flow,
      Journal journal) {
    this.roundTables = roundTables;
    this.topics = topics;
    this.roster = roster;
    this.rules = rules;
    this.flow = flow;
    this.journal = journal;
  }

  /** Lets the topic's open round-table follow its topic; nothing when there is none or it is of that level already. */
  public void follow(TopicNumber number, LocalDate today) {
    var topic = topics.topic(number);
    roundTables.open(number).filter(open -> open.level().compareTo(topic.level()) < 0).ifPresent(open -> {
      if (open.isConfirmed()) {
        journal.record(number, Official.SYSTEM, EventKind.PRESIDER_DECIDED,
            "本次圆桌会的方案已经审定，仍按%s由%s主持召开；其后的圆桌会由%s召集".formatted(open.level().label(),
                roster.titleOf(open.presiderPost()), topic.level().label()));
      } else {
        raise(open, topic, today);
      }
    });
  }

  /** The post of the topic's level that leads: who presided, or would preside now that a higher level has the topic (R77). */
  @Transactional(readOnly = true)
  public String leader(TopicNumber number, LocalDate today) {
    var held = roundTables.latest(number);
    var topic = topics.topic(number);
    return held.level() == topic.level() ? held.presiderPost()
        : duty(topic, presider(held, topic), today).post();
  }

  private void raise(RoundTable open, Topic topic, LocalDate today) {
    open.raiseTo(topic.level());
    if (open.presiderPost() == null) {
      roundTables.save(open);
      journal.record(topic.number(), Official.SYSTEM, EventKind.PRESIDER_DECIDED,
          "议题已由%s接收，本次圆桌会改由%s召集".formatted(topic.level().label(), topic.level().label()));
      return;
    }
    var ruling = presider(open, topic);
    var duty = duty(topic, ruling, today);
    open.presideBy(ruling.text("role"), duty.post());
    roundTables.save(open);
    journal.record(topic.number(), Official.SYSTEM, EventKind.PRESIDER_DECIDED,
        "议题已由%s接收，本次圆桌会改由%s主持，方案由其审定".formatted(topic.level().label(), duty.title()), ruling);
    flow.presiderChanged(topic.number(), duty.post());
  }

  private Ruling presider(RoundTable of, Topic topic) {
    return rules.decide(RuleTable.PRESIDER, of.calledAt(), Map.of("level", topic.level().name()));
  }

  private Duty duty(Topic topic, Ruling presider, LocalDate today) {
    return roster.dutyOf(topic.community(), Role.valueOf(presider.text("role")), today);
  }
}
