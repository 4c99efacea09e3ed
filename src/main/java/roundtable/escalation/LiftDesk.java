package roundtable.escalation;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.journal.LedgerChange;
import roundtable.journal.LedgerColumn;
import roundtable.kernel.ChosenTopic;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.topic.Topic;
import roundtable.topic.TopicDesk;

/** 提请上一级协调: supervisors, inspectors and leaders put a running topic before the next level, beside its step (R62, R99). */
@Service
@Transactional
public class LiftDesk {

  private final KnownLifts lifts;
  private final LiftOpening opening;
  private final LeaderReach leaders;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final LiftFlow flow;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final Clock clock;

  LiftDesk(KnownLifts lifts, LiftOpening opening, LeaderReach leaders, TopicDesk topics, DutyRoster roster, LiftFlow flow,
      Journal journal, JdbcClient jdbc, Clock clock) {
    this.lifts = lifts;
    this.opening = opening;
    this.leaders = leaders;
    this.topics = topics;
    this.roster = roster;
    this.flow = flow;
    this.journal = journal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A supervisor or inspector asks for the next level's help.
   *
   * @param reason null when they do not
   * @throws Refusal when the topic cannot be lifted, or somebody lifted it already
   */
  public void ask(TopicNumber number, LiftCause cause, String reason, Official by) {
    if (reason != null) {
      lift(lifted(number), Level.COMMUNITY, LiftGrounds.of(cause, reason, by));
    }
  }

  /**
   * A leader decides: before the next level, for a leader of the district before the district itself.
   *
   * @return the topic
   */
  public TopicNumber decide(LeaderLift form, String person) {
    var topic = lifted(ChosenTopic.of(form.listedTopic(), form.topicNumber()));
    var leader = leaders.over(topic, person).orElseThrow(() -> new Refusal(
        "议题%s不在您挂点的街道（镇）、社区（村），由其挂点领导或理事会办公室提请".formatted(topic.number())));
    lift(topic, leader.level(), LiftGrounds.of(LiftCause.LEADER, form.liftReason(), leader.official()));
    return topic.number();
  }

  private void lift(Topic topic, Level wanted, LiftGrounds grounds) {
    var lift = opening.open(topic, topic.level(), wanted, grounds);
    if (!lift.post().equals(grounds.liftedPost())) {
      flow.lifted(topic.number());
      return;
    }
    // whoever would have to accept it has decided it
    lift.end(LiftState.ACCEPTED, grounds.grounds(), Instant.now(clock));
    lifts.save(lift);
    topics.liftTo(topic.number(), lift.toLevel());
    journal.record(topic.number(), grounds.by(), EventKind.LIFT_ANSWERED,
        "%s接收，由本级协调解决：%s".formatted(lift.toLevel().label(), grounds.grounds()), LedgerChange.of(LedgerColumn.LEVEL, lift.toLevel()));
  }

  /** The topic, locked, so that of two who lift it at once the second reads who was first. */
  private Topic lifted(TopicNumber number) {
    jdbc.sql("select number from topic where number = ? for update").param(number.value()).query(String.class).optional();
    var topic = topics.topic(number);
    if (!topic.isRunning()) {
      throw new Refusal("议题%s为“%s”，只有办理中或者暂缓的议题可以提请上一级协调".formatted(number, topic.state().label()));
    }
    lifts.open(number).ifPresent(open -> {
      throw new Refusal("议题%s已由%s于%s提请%s协调（%s），正等%s答复，不必再提".formatted(number, whoLifted(open),
          WrittenDate.of(open.liftedAt().atZone(clock.getZone()).toLocalDateTime()), open.toLevel().label(),
          open.grounds().cause().label(), roster.titleOf(open.post())));
    });
    return topic;
  }

  private String whoLifted(Lift open) {
    return open.grounds().cause().isBeside()
        ? "%s（%s）".formatted(roster.nameOf(open.grounds().liftedBy()), roster.titleOf(open.grounds().liftedPost()))
        : "办理流程";
  }
}
