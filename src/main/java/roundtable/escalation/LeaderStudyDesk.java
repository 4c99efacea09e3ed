package roundtable.escalation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import roundtable.implementation.NoteDesk;
import roundtable.journal.EventKind;
import roundtable.journal.Journal;
import roundtable.kernel.ChosenTopic;
import roundtable.kernel.Level;
import roundtable.kernel.Official;
import roundtable.kernel.Refusal;
import roundtable.kernel.TopicNumber;
import roundtable.kernel.WrittenDate;
import roundtable.organisation.DutyRoster;
import roundtable.topic.Topic;
import roundtable.topic.TopicDesk;

/** 区领导研究: “对需区领导决策的问题进行研究” — put before a leader by the secretariat, decided, carried out (R63). */
@Service
@Transactional
public class LeaderStudyDesk {

  private final LeaderStudies studies;
  private final StudyOpening opening;
  private final LeaderReach leaders;
  private final TopicDesk topics;
  private final DutyRoster roster;
  private final StudyFlow flow;
  private final NoteDesk notes;
  private final Journal journal;
  private final JdbcClient jdbc;
  private final Clock clock;

  LeaderStudyDesk(LeaderStudies studies, StudyOpening opening, LeaderReach leaders, TopicDesk topics, DutyRoster roster,
      StudyFlow flow, NoteDesk notes, Journal journal, JdbcClient jdbc, Clock clock) {
    this.studies = studies;
    this.opening = opening;
    this.leaders = leaders;
    this.topics = topics;
    this.roster = roster;
    this.flow = flow;
    this.notes = notes;
    this.journal = journal;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Puts a topic of the district before its leader.
   *
   * @return the topic
   * @throws Refusal unless the secretariat asks, for a running topic of the district that is before no leader yet
   */
  public TopicNumber propose(StudyRequest form, String person) {
    var topic = studiable(ChosenTopic.of(form.listedTopic(), form.topicNumber()));
    var by = leaders.over(topic, person).filter(LeaderReach.Leader::isOfSecretariat)
        .orElseThrow(() -> new Refusal("提请区领导研究由理事会办公室、理事会秘书长办理，您目前不在这些岗位上")).official();
    opening.begin(new LeaderStudy(topic.number(), form.matter(), Instant.now(clock), by.person(), by.post()), by);
    return topic.number();
  }

  /** The leader's word: a decision with an instruction, or back to the secretariat. */
  public StudyState answer(TopicNumber number, StudyAnswer answer, Official by) {
    var study = latest(number);
    var unit = answer.studyDecided() ? opening.instructed(answer) : null;
    study.answer(answer, unit, Instant.now(clock), by.person());
    studies.save(study);
    journal.record(number, by, EventKind.STUDY_DECIDED, unit == null ? "退回理事会办公室：%s".formatted(answer.decision())
        : "%s；交办%s在%s前落实：%s".formatted(answer.decision(), answer.unit(), WrittenDate.of(answer.instructedUntil()),
            answer.instruction()));
    return study.state();
  }

  /**
   * No word in time: the secretary general takes it up after the leader; after that it is over and can be proposed anew.
   *
   * @return whether somebody else is asked
   */
  public boolean expire(TopicNumber number) {
    var study = latest(number);
    if (study.turn() == 1) {
      opening.passOn(study);
      return true;
    }
    study.end(StudyState.UNANSWERED);
    studies.save(study);
    journal.record(number, Official.SYSTEM, EventKind.STUDY_UNANSWERED,
        "%s逾期未批示，研究结束，由理事会办公室另行提请".formatted(roster.titleOf(study.post())));
    return false;
  }

  /** Records what the instructed unit did; empty words carry out nothing (R99). */
  public void carryOut(TopicNumber number, StudyResult result, Official by) {
    var study = latest(number);
    notes.answer(number, result.carriedOut(), by);
    study.carryOut(result.carriedOut(), Instant.now(clock), by);
    studies.save(study);
    journal.record(number, by, EventKind.INSTRUCTION_DONE, result.carriedOut());
  }

  /** The topic ended: a study that is open ends with it. */
  public void topicEnded(TopicNumber number) {
    // only a topic of the district is studied
    Optional.of(topics.topic(number)).filter(topic -> topic.level() == Level.DISTRICT).flatMap(topic ->
        studies.findByOpenTopic(number)).ifPresent(open -> {
      open.end(StudyState.ENDED);
      studies.save(open);
      journal.record(number, Official.SYSTEM, EventKind.STUDY_ENDED,
          "议题%s，区领导研究随之终止".formatted(topics.topic(number).state().label()));
      flow.studyEnded(number);
    });
  }

  /** The topic's latest study. */
  @Transactional(readOnly = true)
  public LeaderStudy latest(TopicNumber number) {
    return studies.findFirstByTopicOrderByIdDesc(number)
        .orElseThrow(() -> new Refusal("议题%s没有提请区领导研究".formatted(number)));
  }

  /** Locked, so that of two who propose it at once the second reads who was first. */
  private Topic studiable(TopicNumber number) {
    jdbc.sql("select number from topic where number = ? for update").param(number.value()).query(String.class).optional();
    var topic = topics.topic(number);
    if (topic.level() != Level.DISTRICT || !topic.isRunning()) {
      throw new Refusal("议题%s为%s、“%s”，只有办理中或者暂缓的区级议题可以提请区领导研究".formatted(number, topic.level().label(),
          topic.state().label()));
    }
    studies.findByOpenTopic(number).ifPresent(open -> {
      throw new Refusal("议题%s已由%s于%s提请区领导研究，现在%s，不必再提".formatted(number, roster.nameOf(open.proposedBy()),
          WrittenDate.of(open.proposedAt().atZone(clock.getZone()).toLocalDateTime()), open.state().label()));
    });
    return topic;
  }
}
